package org.vtck.reports.log;

import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.transport.Transports;
import org.vtck.spec.subject.Machine;

/**
 * The command that judges one clause again.
 *
 * @param options options of this run that change verdicts, as the user would type them; may be empty
 */
public record Replay(String options) {
    /** The command for a clause on a function (its address) or, with an empty address, on the topology. */
    public String command(Machine machine, String address, String clause) {
        String input = machine.name().equals(Inputs.STANDARD_INPUT_NAME) ? "-" : quoted(machine.name());
        boolean isLive = Transports.of(machine.name()).isPresent();
        return (isLive ? "vtck probe " : "vtck check ")
                + input
                + (options.isEmpty() ? "" : " " + options)
                + (address.isEmpty() ? "" : " --function " + address)
                + " --clause "
                + clause;
    }

    /** A word as a shell takes it for one. */
    public static String quoted(String name) {
        String shown = Printable.escaped(name);
        return shown.matches("[\\w./:@%+=,-]+") ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
