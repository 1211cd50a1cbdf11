package org.vtck.reports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.run.Tally;
import org.vtck.conformance.run.Tally.Completeness;
import org.vtck.reports.log.Fields;
import org.vtck.reports.log.Identity;
import org.vtck.reports.log.SummaryJson;
import org.vtck.reports.log.VerdictParts;
import org.vtck.reports.text.Words;
import org.vtck.spec.model.Clause.Party;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/** Collects what a JSON report says of its devices, and counts it again. */
final class ReportDevices {
    private final Tally tally = new Tally();
    private final Map<String, ComparedClause> clauses = new LinkedHashMap<>();
    private final List<JudgedDevice> devices = new ArrayList<>();
    private int machines;

    /** The next machine. */
    Machine machine() {
        machines++;
        tally.machine();
        return new Machine(machines);
    }

    /** The whole run, whose summary must say what the verdicts do. */
    ComparedRun run(String name, ComparedRun.Build build, Fields fields) {
        Summary stated = SummaryJson.read(fields);
        Summary counted = tally.summary(stated.incomplete() ? Completeness.INCOMPLETE : Completeness.COMPLETE);
        if (!stated.equals(counted)) {
            throw fields.spot().wrong("expected the counts of the verdicts in `inputs`, found others");
        }
        return new ComparedRun(name, build, clauses, devices, stated);
    }

    /** A machine while it is read. */
    final class Machine {
        private final int number;
        private Optional<String> name = Optional.empty();
        private String fingerprint = "";

        private Machine(int number) {
            this.number = number;
        }

        void named(String found) {
            name = Optional.of(found);
        }

        void knownBy(String found) {
            fingerprint = found;
        }

        void function(Fields fields) {
            FunctionAddress address = fields.parsed("address", "an address such as 0000:00:03.0", AddressText::parse);
            fields.text("name");
            Identity identity = new Identity(
                    fields.optionalText("vendor"),
                    fields.optionalText("device"),
                    "",
                    fields.optionalText("fingerprint").orElse(""));
            tally.function();
            add(fields, address.toString(), identity.ids(), identity.fingerprint());
        }

        void topology(Fields fields) {
            add(fields, "", "", fingerprint);
        }

        private void add(Fields fields, String address, String ids, String knownBy) {
            String machine =
                    name.orElseThrow(() -> fields.spot().wrong("expected the `name` of the input before, found none"));
            Judged judged = new Judged();
            fields.objects("verdicts", "a verdict", judged::take);
            Fields stated = fields.object("counts");
            if (!SummaryJson.counts(stated).equals(Tally.counts(judged.outcomes.values()))) {
                throw stated.spot()
                        .wrong("expected every verdict of the counts (a report of --all-verdicts), found "
                                + judged.outcomes.size());
            }
            stated.noOthers();
            fields.noOthers();
            if (!judged.outcomes.isEmpty()) {
                devices.add(
                        new JudgedDevice(number, machine, address, ids, knownBy, judged.outcomes, judged.attention));
            }
        }
    }

    /** The verdicts on one subject. */
    private final class Judged {
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final Map<String, Attention> attention = new HashMap<>();

        private Outcome take(Fields fields) {
            String clause = fields.text("clause");
            Obligation obligation = fields.oneOf("obligation", Obligation.class, Obligation::word);
            Outcome outcome = fields.oneOf("outcome", Outcome.class, Outcome::name);
            fields.oneOf("party", Party.class, Words::lower);
            fields.text("citation");
            fields.texts("assumptions");
            fields.count("moreInstances");
            String note = fields.text("note");
            List<Evidence> evidence = fields.objects("evidence", "a piece of evidence", VerdictParts::evidence);
            boolean waived = fields.has("waiver");
            if (waived) {
                VerdictParts.waiver(fields.object("waiver"), clause);
            }
            clauses.putIfAbsent(clause, new ComparedClause(clause, obligation));
            tally.verdict(outcome, obligation);
            if (waived && outcome == Outcome.PASS) {
                tally.unexpectedPass();
            }
            if (outcomes.put(clause, outcome) != null) {
                throw fields.spot().wrong("expected one verdict on `" + clause + "`, found another");
            }
            if (outcome == Outcome.FAIL) {
                String why = evidence.isEmpty()
                        ? note
                        : "observed " + evidence.get(0).observed();
                attention.put(clause, new Attention(outcome + (why.isEmpty() ? "" : ": " + why), evidence));
            }
            return outcome;
        }
    }
}
