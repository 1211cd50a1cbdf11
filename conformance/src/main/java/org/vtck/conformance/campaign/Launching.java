package org.vtck.conformance.campaign;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** How the JUnit Platform is launched: jqwik alone, nothing kept between runs, and nothing printed. */
final class Launching {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    /** Machines of many devices could be shrunk for hours. */
    private static final String SHRINKING_SECONDS = "10";

    private Launching() {}

    static Launcher platform() {
        // It says at each launch that its database is off, and when the time for shrinking is over.
        JQWIK.setLevel(Level.SEVERE);
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }

    static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines("jqwik"))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.bounded.seconds", SHRINKING_SECONDS)
                // Its reports go to listeners, of which there are none, instead of the standard output.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
    }
}
