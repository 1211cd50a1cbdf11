package org.vtck.reports.site.read;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vtck.reports.decode.Explanation;
import org.vtck.reports.decode.FieldLine;
import org.vtck.reports.decode.Piece;
import org.vtck.reports.log.Identity;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.FunctionData;
import org.vtck.reports.site.data.FunctionData.FieldData;
import org.vtck.reports.site.data.FunctionData.PieceData;
import org.vtck.reports.site.data.VerdictData;
import org.vtck.reports.site.data.VerdictData.EvidenceData;
import org.vtck.reports.site.data.VerdictData.RangeData;
import org.vtck.reports.text.Called;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;

/** Functions and verdicts of a run as page data. */
public final class Functions {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Functions whose verdicts are on these clauses. */
    public Functions(List<ClauseData> clauses) {
        clauses.forEach(c -> numbers.put(c.id(), c.number()));
    }

    /** A function, explained and judged. */
    public FunctionData function(Explanation explanation, Identity identity, List<LoggedVerdict> verdicts) {
        PciFunction function = explanation.function();
        return new FunctionData(
                function.address().toString(),
                identity.ids(),
                identity.kind(),
                Called.of(function.name()),
                HexFormat.of().formatHex(function.space().toBytes()),
                explanation.chains(),
                explanation.pieces().stream().map(Functions::piece).toList(),
                verdicts(verdicts));
    }

    /** Verdicts on any subject. */
    public List<VerdictData> verdicts(List<LoggedVerdict> verdicts) {
        return verdicts.stream().map(this::verdict).toList();
    }

    private VerdictData verdict(LoggedVerdict verdict) {
        return new VerdictData(
                numbers.getOrDefault(verdict.clause().id(), -1),
                Letters.of(verdict.outcome()),
                note(verdict),
                evidence(verdict.evidence()),
                verdict.moreInstances());
    }

    private static String note(LoggedVerdict verdict) {
        return verdict.waiver()
                .map(w -> (verdict.note() + " waiver: " + w.reason() + " (" + w.link() + ")").strip())
                .orElse(verdict.note());
    }

    /** Evidence on any subject. */
    public static List<EvidenceData> evidence(List<Evidence> evidence) {
        return evidence.stream().map(Functions::evidence).toList();
    }

    private static EvidenceData evidence(Evidence evidence) {
        return new EvidenceData(
                evidence.subject(),
                evidence.expected(),
                evidence.observed(),
                evidence.ranges().stream()
                        .map(r -> new RangeData(r.function(), r.offset(), r.length()))
                        .toList());
    }

    private static PieceData piece(Piece piece) {
        if (piece instanceof Piece.Instance instance) {
            return new PieceData(
                    piece.offset(),
                    piece.length(),
                    "structure",
                    instance.structure(),
                    instance.listed().map(Functions::listed).orElse(""),
                    instance.fields().stream().map(Functions::field).toList());
        } else if (piece instanceof Piece.Unknown unknown) {
            return new PieceData(
                    piece.offset(),
                    piece.length(),
                    "unknown",
                    "capability that no structure describes",
                    listed(unknown.listed()),
                    List.of());
        }
        String title = ((Piece.Gap) piece).isZero() ? "claimed by nothing, all zero" : "claimed by nothing";
        return new PieceData(piece.offset(), piece.length(), "gap", title, "", List.of());
    }

    private static String listed(Piece.Listed listed) {
        String id = listed.id().isPresent()
                ? String.format(Locale.ROOT, "id 0x%02x", listed.id().getAsInt())
                : "id not known";
        return listed.list() + " list, " + id;
    }

    private static FieldData field(FieldLine line) {
        String value = switch (line.state()) {
            case VALUE -> line.hex();
            case ABSENT -> "absent";
            case UNKNOWN -> "not known";
        };
        return new FieldData(
                line.path(),
                line.offset(),
                line.leaf().bytes(),
                line.leaf().low(),
                line.leaf().width(),
                line.leaf().order() == ByteOrder.BIG,
                value,
                line.meaning(),
                line.leaf().traits().access().word());
    }
}
