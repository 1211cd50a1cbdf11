package org.vtck.reports.site.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.MachineData;
import org.vtck.reports.site.data.VerdictData;

/**
 * The data of the overview: which outcome every clause has on every function and topology. Of a subject there is one string, a
 * letter for each clause and a dot where there is no verdict; equal strings are kept once.
 */
public final class OverviewFiles {
    /** Subjects of one data file, so that each stays small. */
    private static final int SUBJECTS = 2000;

    private final SiteFolder folder;
    private final int clauses;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<MachineRow> machines = new ArrayList<>();
    private final List<Subject> waiting = new ArrayList<>();
    private int files;

    private record MachineRow(MachineData machine, int topology) {}

    private record Subject(int machine, int file, String address, String ids, String kind, int row) {}

    /** Files in a folder, for so many clauses. */
    public OverviewFiles(SiteFolder folder, List<ClauseData> clauses) {
        this.folder = folder;
        this.clauses = clauses.size();
        folder.data("clauses", json -> {
            json.writeStartArray();
            for (ClauseData clause : clauses) {
                json.writeStartObject();
                json.writeStringField("id", clause.id());
                json.writeStringField("party", clause.party());
                json.writeStringField("obligation", clause.obligation());
                json.writeStringField("section", clause.section());
                json.writeStringField("module", clause.module());
                json.writeStringField("how", clause.how());
                json.writeStringField("text", clause.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A function; {@code file} is the data file that explains it. */
    public void function(int machine, int file, Heading heading, List<VerdictData> verdicts) {
        waiting.add(new Subject(machine, file, heading.address(), heading.ids(), heading.kind(), row(verdicts)));
        if (waiting.size() >= SUBJECTS) {
            flush();
        }
    }

    /** What a function is called. */
    public record Heading(String address, String ids, String kind) {}

    /** A machine and the verdicts on its topology. */
    public void machine(MachineData machine, List<VerdictData> topology) {
        machines.add(new MachineRow(machine, row(topology)));
    }

    /** Writes what is left; gives back how many files of subjects there are. */
    public int end() {
        if (!waiting.isEmpty()) {
            flush();
        }
        folder.data("overview", json -> {
            json.writeStartObject();
            json.writeNumberField("files", files);
            json.writeArrayFieldStart("rows");
            for (String row : rows.keySet()) {
                json.writeString(row);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("machines");
            for (MachineRow row : machines) {
                machine(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return files;
    }

    /** {@code [number, name, origin, state, topology]}. */
    private static void machine(JsonGenerator json, MachineRow row) throws IOException {
        json.writeStartArray();
        json.writeNumber(row.machine().number());
        json.writeString(row.machine().name());
        json.writeString(row.machine().origin());
        json.writeString(row.machine().state());
        json.writeNumber(row.topology());
        json.writeEndArray();
    }

    /** {@code [machine, file, address, ids, kind, row]}. */
    private void flush() {
        folder.data("functions-" + files, json -> {
            json.writeStartArray();
            for (Subject subject : waiting) {
                json.writeStartArray();
                json.writeNumber(subject.machine());
                json.writeNumber(subject.file());
                json.writeString(subject.address());
                json.writeString(subject.ids());
                json.writeString(subject.kind());
                json.writeNumber(subject.row());
                json.writeEndArray();
            }
            json.writeEndArray();
        });
        files++;
        waiting.clear();
    }

    private int row(List<VerdictData> verdicts) {
        char[] letters = new char[clauses];
        Arrays.fill(letters, '.');
        verdicts.stream().filter(v -> v.clause() >= 0).forEach(v -> letters[v.clause()] = v.letter());
        return rows.computeIfAbsent(new String(letters), r -> rows.size());
    }
}
