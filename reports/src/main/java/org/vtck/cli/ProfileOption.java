package org.vtck.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Option;

/** Which profiles the user chooses. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Judge by this profile too; may be given several times. Default: what the machine shows.")
    private List<String> profiles = new ArrayList<>();

    /**
     * The names of the chosen profiles, as the sources spell them.
     *
     * @throws UsageException if one is unknown
     */
    Set<String> chosen(SpecModel model) {
        List<String> known = model.profiles().stream().map(Profile::name).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String given : profiles) {
            String name = given.replace('-', '_');
            if (!known.contains(name)) {
                throw NearMiss.unknown("profile", given, known);
            }
            chosen.add(name);
        }
        return chosen;
    }
}
