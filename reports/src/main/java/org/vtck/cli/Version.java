package org.vtck.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
    /** The version; of classes outside a jar, which have none, {@code (unpackaged)}. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"vtck " + text()};
    }
}
