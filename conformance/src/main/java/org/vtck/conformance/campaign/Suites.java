package org.vtck.conformance.campaign;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Finds properties. */
public final class Suites {
    private static final String SHIPPED = "org.vtck.conformance.properties";

    private Suites() {}

    /** The properties that come with vtck, sorted by name. */
    public static List<SuiteProperty> shipped() {
        return found(List.of(selectPackage(SHIPPED)));
    }

    /** The properties of some classes, sorted by name. */
    public static List<SuiteProperty> of(Class<?>... classes) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (Class<?> each : classes) {
            selectors.add(selectClass(each));
        }
        return found(selectors);
    }

    private static List<SuiteProperty> found(List<DiscoverySelector> selectors) {
        TestPlan plan = Launching.platform().discover(Launching.request(selectors));
        List<SuiteProperty> properties = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier each : plan.getDescendants(root)) {
                if (each.isTest() && each.getSource().orElse(null) instanceof MethodSource source) {
                    String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
                    properties.add(new SuiteProperty(name, each.getUniqueId()));
                }
            }
        }
        properties.sort(Comparator.comparing(SuiteProperty::name));
        return properties;
    }
}
