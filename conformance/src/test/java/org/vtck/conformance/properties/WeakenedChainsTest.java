package org.vtck.conformance.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.jqwik.api.state.ActionChain;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.vtck.conformance.failover.Rule;

/** The chains of {@link FailoverProperties} notice each rule that is not kept to. */
final class WeakenedChainsTest {
    private static final String METHOD = "invariants_hold_after_every_action";
    private static final Map<Rule, Class<?>> SUITES = Map.ofEntries(
            Map.entry(Rule.HIDDEN_UNTIL_NEGOTIATED, Hidden.class),
            Map.entry(Rule.SAME_ID, SameId.class),
            Map.entry(Rule.ZERO_NEVER_PAIRS, Zero.class),
            Map.entry(Rule.ONE_STANDBY, OneStandby.class),
            Map.entry(Rule.ONE_BRIDGE, OneBridge.class),
            Map.entry(Rule.ONE_CANDIDATE, OneCandidate.class),
            Map.entry(Rule.DIRECTLY_BEHIND, Directly.class),
            Map.entry(Rule.PAIR_AGAIN, PairAgain.class),
            Map.entry(Rule.FALL_BACK, FallBack.class),
            Map.entry(Rule.ACKNOWLEDGE_FIRST, Acknowledge.class),
            Map.entry(Rule.EJECT_BEFORE_MOVE, Eject.class),
            Map.entry(Rule.REPLUG_ON_CANCEL, Replug.class),
            Map.entry(Rule.NO_PLUG_WHILE_MIGRATING, NoPlug.class));

    @TestFactory
    Stream<DynamicTest> each_rule_that_is_off_is_noticed() {
        return Stream.of(Rule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.word(), () -> assertThat(failure(rule)).contains(" broken\n in -M ")));
    }

    private static String failure(Rule rule) {
        Class<?> suite = Optional.ofNullable(SUITES.get(rule)).orElseThrow();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(suite, METHOD, ActionChain.class.getName()))
                .configurationParameter("jqwik.tries.default", "100000")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        AtomicReference<String> message = new AtomicReference<>("nothing failed");
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    result.getThrowable().ifPresent(t -> message.set(told(t)));
                }
            }
        });
        return message.get();
    }

    private static String told(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t.getMessage()).append('\n');
        }
        return text.toString();
    }

    static final class Hidden extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.HIDDEN_UNTIL_NEGOTIATED);
        }
    }

    static final class SameId extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.SAME_ID);
        }
    }

    static final class Zero extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.ZERO_NEVER_PAIRS);
        }
    }

    static final class OneStandby extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.ONE_STANDBY);
        }
    }

    static final class OneBridge extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.ONE_BRIDGE);
        }
    }

    static final class OneCandidate extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.ONE_CANDIDATE);
        }
    }

    static final class Directly extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.DIRECTLY_BEHIND);
        }
    }

    static final class PairAgain extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.PAIR_AGAIN);
        }
    }

    static final class FallBack extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.FALL_BACK);
        }
    }

    static final class Acknowledge extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.ACKNOWLEDGE_FIRST);
        }
    }

    static final class Eject extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.EJECT_BEFORE_MOVE);
        }
    }

    static final class Replug extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.REPLUG_ON_CANCEL);
        }
    }

    static final class NoPlug extends FailoverProperties {
        @Override
        protected Set<Rule> off() {
            return Set.of(Rule.NO_PLUG_WHILE_MIGRATING);
        }
    }
}
