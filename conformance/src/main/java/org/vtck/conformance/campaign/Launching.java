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

    private Launching() {}

    static Launcher platform() {
        // It says at each launch that its database is off.
        JQWIK.setLevel(Level.WARNING);
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
                // Its reports go to listeners, of which there are none, instead of the standard output.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
    }
}
