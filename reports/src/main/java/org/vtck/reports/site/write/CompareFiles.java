package org.vtck.reports.site.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.VerdictData;

/**
 * The data of a comparison: every outcome of every run as strings of letters, of which equal ones are kept once, and the differences,
 * which name devices and clauses by their places in the lists.
 */
public final class CompareFiles {
    /** Rows of one data file, so that each stays small. */
    private static final int ROWS = 5000;

    private static final int ABSENT = -1;

    private final SiteFolder folder;
    private final CompareData compared;
    private final Map<String, Integer> machines = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private CompareFiles(SiteFolder folder, CompareData compared) {
        this.folder = folder;
        this.compared = compared;
    }

    /** Writes {@code compare}, {@code compare-devices-K} and {@code compare-differences-K}. */
    public static void write(SiteFolder folder, CompareData compared) {
        new CompareFiles(folder, compared).write();
    }

    private void write() {
        int devices = pieces("compare-devices-", compared.devices(), this::device);
        int differences = pieces("compare-differences-", compared.differences(), CompareFiles::difference);
        folder.data("compare", json -> {
            json.writeStartObject();
            json.writeNumberField("devices", devices);
            json.writeNumberField("differences", differences);
            json.writeArrayFieldStart("runs");
            for (CompareData.Run run : compared.runs()) {
                json.writeString(run.letter());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("clauses");
            for (CompareData.Clause clause : compared.clauses()) {
                texts(json, List.of(clause.id(), clause.obligation(), clause.runs()));
            }
            json.writeEndArray();
            json.writeFieldName("machines");
            texts(json, List.copyOf(machines.keySet()));
            json.writeFieldName("rows");
            texts(json, List.copyOf(rows.keySet()));
            json.writeEndObject();
        });
    }

    private interface Row<T> {
        void write(JsonGenerator json, T row) throws IOException;
    }

    private <T> int pieces(String name, List<T> all, Row<T> row) {
        int files = 0;
        for (int from = 0; from < all.size(); from += ROWS) {
            List<T> piece = all.subList(from, Math.min(all.size(), from + ROWS));
            folder.data(name + files++, json -> {
                json.writeStartArray();
                for (T each : piece) {
                    json.writeStartArray();
                    row.write(json, each);
                    json.writeEndArray();
                }
                json.writeEndArray();
            });
        }
        return files;
    }

    /** {@code [machine, place, ids, number, changed, row of each run]}; the row of a run without the device is -1. */
    private void device(JsonGenerator json, CompareData.Device device) throws IOException {
        json.writeNumber(place(machines, device.machine()));
        json.writeString(device.place());
        json.writeString(device.ids());
        json.writeNumber(device.number());
        json.writeNumber(device.changed() ? 1 : 0);
        for (String outcomes : device.outcomes()) {
            json.writeNumber(outcomes.isEmpty() ? ABSENT : place(rows, outcomes));
        }
    }

    /** {@code [device, clause, change, reasons]}; a reason is {@code [run, headline, evidence]}. */
    private static void difference(JsonGenerator json, CompareData.Difference difference) throws IOException {
        json.writeNumber(difference.device());
        json.writeNumber(difference.clause());
        json.writeString(difference.change());
        json.writeStartArray();
        for (CompareData.Reason reason : difference.reasons()) {
            json.writeStartArray();
            json.writeString(reason.run());
            json.writeString(reason.headline());
            json.writeStartArray();
            for (VerdictData.EvidenceData evidence : reason.evidence()) {
                VerdictRows.evidence(json, evidence, json::writeString);
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static int place(Map<String, Integer> list, String text) {
        return list.computeIfAbsent(text, t -> list.size());
    }

    private static void texts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
