package org.vtck.reports.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Tally;
import org.vtck.conformance.run.Tally.Completeness;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** Hands records on to a report in the order in which a run would, and refuses any other. */
final class Replayed {
    private final Report report;
    private final Tally tally = new Tally();
    private Optional<RunStart> start = Optional.empty();
    private Optional<Machine> machine = Optional.empty();
    private Map<FunctionAddress, PciFunction> functions = Map.of();
    private Optional<Opening> opening = Optional.empty();
    private boolean ended;

    Replayed(Report report) {
        this.report = report;
    }

    /** A machine of which not all functions are known yet. */
    private record Opening(
            Records.MachineHead head, List<PciFunction> functions, Map<FunctionAddress, Identity> identities) {}

    /** Takes the next record. */
    void record(String type, Fields fields) {
        if (start.isEmpty() != type.equals("run") || ended) {
            String expected = start.isEmpty()
                    ? "a record `run`, which starts a log"
                    : ended ? "nothing after the record `end`" : "one record `run` alone";
            throw fields.spot()
                    .wrong("expected " + expected + ", found " + fields.spot().what());
        }
        switch (type) {
            case "run" -> run(fields);
            case "machine" -> machine(fields);
            case "function" -> function(fields);
            case "verdicts" -> verdicts(fields);
            case "end" -> end(fields);
            default ->
                throw fields.spot()
                        .wrong("expected a record `run`, `machine`, `function`, `verdicts` or `end`, found "
                                + fields.spot().what());
        }
    }

    /** Ends the report if the log did not. */
    void finish() {
        if (!ended) {
            report.end(tally.summary(Completeness.INCOMPLETE));
        }
    }

    private void run(Fields fields) {
        RunStart read = Records.run(fields);
        start = Optional.of(read);
        report.start(read);
    }

    private void machine(Fields fields) {
        whole(fields);
        opening = Optional.of(new Opening(Records.machine(fields), new ArrayList<>(), new HashMap<>()));
        begin(fields);
    }

    private void function(Fields fields) {
        Opening open = opening.orElseThrow(() -> fields.spot().wrong("expected no further function, found one"));
        PciFunction function = Records.function(fields);
        open.functions().add(function);
        open.identities().put(function.address(), Records.identity(fields));
        begin(fields);
    }

    /** Hands the machine on once all its functions are known. */
    private void begin(Fields fields) {
        Opening open = opening.orElseThrow();
        if (open.functions().size() < open.head().functions()) {
            return;
        }
        Machine read;
        try {
            read = open.head().of(open.functions());
        } catch (IllegalArgumentException e) {
            throw fields.spot().wrong(String.valueOf(e.getMessage()));
        }
        opening = Optional.empty();
        machine = Optional.of(read);
        functions = new HashMap<>();
        read.functions().forEach(f -> functions.put(f.address(), f));
        tally.machine();
        report.machine(open.head().logged(read, open.identities()));
    }

    private void verdicts(Fields fields) {
        whole(fields);
        if (machine.isEmpty()) {
            throw fields.spot().wrong("expected a record `machine` before verdicts, found none");
        }
        Optional<String> address = fields.optionalText("function");
        List<LoggedVerdict> verdicts = Records.verdicts(fields, start.orElseThrow());
        if (address.isPresent()) {
            PciFunction function = AddressText.parse(address.get())
                    .map(functions::get)
                    .orElseThrow(() -> fields.spot()
                            .wrong("expected the address of a function of the machine as `function`, found `"
                                    + Printable.escaped(address.get()) + "`"));
            tally.function();
            verdicts.forEach(v -> v.countIn(tally));
            report.function(function, verdicts);
        } else {
            verdicts.forEach(v -> v.countIn(tally));
            report.topology(verdicts);
        }
    }

    private void end(Fields fields) {
        whole(fields);
        Summary stated = SummaryJson.read(fields);
        Summary counted = tally.summary(stated.incomplete() ? Completeness.INCOMPLETE : Completeness.COMPLETE);
        if (!stated.equals(counted)) {
            throw fields.spot().wrong("expected the counts of the verdicts in the lines before, found others");
        }
        ended = true;
        report.end(stated);
    }

    private void whole(Fields fields) {
        opening.ifPresent(open -> {
            throw fields.spot()
                    .wrong("expected " + open.head().functions() + " functions of "
                            + open.head().shownName() + ", found "
                            + open.functions().size() + " and then "
                            + fields.spot().what());
        });
    }
}
