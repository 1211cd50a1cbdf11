package org.vtck.conformance.campaign;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Where a campaign takes hold of jqwik, which finds it as a service. It does nothing when no campaign runs. */
public final class CampaignHook implements AroundPropertyHook, AroundTryHook {
    /** Whatever a suite hooks in itself is further inside. */
    private static final int OUTERMOST = -100;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Optional<Trial> trial = Trial.running();
        trial.ifPresent(t -> t.instruct(context.attributes()));
        PropertyExecutionResult result = property.execute();
        trial.ifPresent(t -> t.ended(result));
        return result;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor executor, List<Object> sample) {
        return Trial.running().map(t -> t.attempt(executor, sample)).orElseGet(() -> executor.execute(sample));
    }

    @Override
    public int aroundPropertyProximity() {
        return OUTERMOST;
    }

    @Override
    public int aroundTryProximity() {
        return OUTERMOST;
    }
}
