package org.vtck.reports.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Judging;
import org.vtck.reports.text.Words;
import org.vtck.spec.model.Clause.Citation;
import org.vtck.spec.model.Clause.Party;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** What each record of a log says. */
final class Records {
    private Records() {}

    /** A machine before its functions are known. */
    record MachineHead(
            String name,
            Machine.Origin origin,
            Machine.State state,
            String fingerprint,
            List<String> profiles,
            List<String> notes,
            int functions) {
        String shownName() {
            return Printable.escaped(name);
        }

        Machine of(List<PciFunction> all) {
            return new Machine(name, origin, state, all);
        }

        LoggedMachine logged(Machine machine, Map<FunctionAddress, Identity> identities) {
            return new LoggedMachine(machine, profiles, notes, new Read(fingerprint, Map.copyOf(identities)));
        }
    }

    /** Identities as the log states them. */
    private record Read(String ofMachine, Map<FunctionAddress, Identity> byAddress)
            implements LoggedMachine.Identification {
        @Override
        public Identity of(PciFunction function) {
            return Optional.ofNullable(byAddress.get(function.address()))
                    .orElseThrow(() -> new IllegalArgumentException("no function of the log: " + function.address()));
        }
    }

    static RunStart run(Fields fields) {
        String schema = fields.text("schema");
        if (!schema.equals(LogWriter.SCHEMA + LogWriter.VERSION)) {
            boolean newer = schema.startsWith(LogWriter.SCHEMA);
            throw fields.spot()
                    .wrong("expected the shape " + LogWriter.SCHEMA + LogWriter.VERSION + ", found `"
                            + Printable.escaped(schema) + "`" + (newer ? ", which another version of vtck reads" : ""));
        }
        Map<String, LoggedClause> clauses = new LinkedHashMap<>();
        fields.objects("clauses", "a clause", Records::clause).forEach(c -> clauses.put(c.id(), c));
        return new RunStart(
                fields.text("tool"),
                new RunStart.Spec(fields.text("revision"), fields.text("hash")),
                fields.parsed("began", "a time such as 2026-11-25T23:00:00Z", VerdictParts.moment(Instant::parse)),
                fields.text("options"),
                fields.dictionary("profiles"),
                fields.dictionary("assumptions"),
                clauses);
    }

    private static LoggedClause clause(Fields fields) {
        return new LoggedClause(
                fields.text("id"),
                fields.oneOf("party", Party.class, Words::lower),
                fields.oneOf("obligation", Obligation.class, Obligation::word),
                fields.oneOf("subject", LoggedClause.Subject.class, Words::lower),
                citation(fields.object("citation")),
                fields.oneOf("judgedBy", Judging.class, Judging::word),
                fields.text("needs"),
                fields.texts("assumptions"),
                fields.optionalText("profile"),
                fields.optionalText("doc"),
                fields.optionalText("hint"));
    }

    private static Citation citation(Fields fields) {
        Document document =
                new Document(fields.text("document"), fields.text("version"), fields.text("title"), Place.NOWHERE);
        Citation citation = new Citation(
                document,
                fields.text("section"),
                fields.optionalText("label"),
                fields.has("statement") ? Optional.of(fields.count("statement")) : Optional.empty());
        fields.noOthers();
        return citation;
    }

    static MachineHead machine(Fields fields) {
        return new MachineHead(
                fields.text("name"),
                fields.oneOf("origin", Machine.Origin.class, Words::lower),
                fields.oneOf("state", Machine.State.class, Words::lower),
                fields.text("fingerprint"),
                fields.texts("profiles"),
                fields.texts("notes"),
                fields.count("functions"));
    }

    static PciFunction function(Fields fields) {
        PciFunction function = PciFunction.of(
                fields.parsed("address", "an address such as 0000:00:03.0", AddressText::parse),
                fields.parsed("bytes", "at most 4096 bytes in hex digits", Records::space),
                fields.text("name"));
        return fields.has("declaredType") ? function.declaredAs(fields.count("declaredType")) : function;
    }

    private static Optional<ConfigSpace> space(String hex) {
        try {
            byte[] bytes = Hex.decodeHex(hex);
            return bytes.length > ConfigSpace.LARGEST ? Optional.empty() : Optional.of(ConfigSpace.of(bytes));
        } catch (DecoderException e) {
            return Optional.empty();
        }
    }

    static Identity identity(Fields fields) {
        return new Identity(
                fields.optionalText("vendor"),
                fields.optionalText("device"),
                fields.text("kind"),
                fields.text("fingerprint"));
    }

    static List<LoggedVerdict> verdicts(Fields fields, RunStart start) {
        return fields.objects("verdicts", "a verdict", each -> verdict(each, start));
    }

    private static LoggedVerdict verdict(Fields fields, RunStart start) {
        LoggedClause clause = fields.parsed(
                "clause",
                "a clause of the first line",
                id -> Optional.ofNullable(start.clauses().get(id)));
        Optional<Waiver> waiver = fields.has("waiver")
                ? Optional.of(VerdictParts.waiver(fields.object("waiver"), clause.id()))
                : Optional.empty();
        try {
            return new LoggedVerdict(
                    clause,
                    fields.oneOf("outcome", Outcome.class, Outcome::name),
                    fields.text("note"),
                    fields.objects("evidence", "a piece of evidence", VerdictParts::evidence),
                    fields.count("moreInstances"),
                    waiver);
        } catch (IllegalArgumentException e) {
            throw fields.spot().wrong(String.valueOf(e.getMessage()));
        }
    }
}
