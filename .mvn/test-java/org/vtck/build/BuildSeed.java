package org.vtck.build;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The seed of everything that the build's tests draw at random. It is fixed, so that a change that has nothing to do with a test
 * does not fail it; a nightly build gives another one.
 */
public final class BuildSeed implements AroundPropertyHook {
    /** Where the seed can be given. */
    public static final String PROPERTY = "vtck.seed";

    /** The seed of this build. */
    public static final long VALUE = Long.getLong(PROPERTY, 1);

    /** Further outside than a campaign, which has seeds of its own. */
    private static final int OUTERMOST = -200;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setSeed(Long.toString(VALUE));
        return property.execute();
    }

    @Override
    public int aroundPropertyProximity() {
        return OUTERMOST;
    }
}
