package org.vtck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page of runs side by side says, and what it must say after the files that the runs wrote: of each clause on each device the
 * outcomes of all runs as letters, a dot where there is none, and what was read where it failed. A device is the same by the name of
 * its file and its address, since the runs are of the same machines.
 */
final class ComparedVerdicts {
    private ComparedVerdicts() {}

    /** Outcomes by device and clause, of a page's data. */
    static Map<String, String> ofPage(Path site) throws IOException {
        JsonNode data = Sites.data(site, "compare");
        List<JsonNode> devices =
                pieces(site, "compare-devices", data.get("devices").asInt());
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode device : devices) {
            for (int clause = 0; clause < data.get("clauses").size(); clause++) {
                StringBuilder letters = new StringBuilder();
                for (int run = 0; run < data.get("runs").size(); run++) {
                    int row = device.get(5 + run).asInt();
                    letters.append(
                            row < 0 ? '.' : data.get("rows").get(row).asText().charAt(clause));
                }
                if (!letters.toString().matches("\\.+")) {
                    outcomes.put(key(data, device, clause), letters.toString());
                }
            }
        }
        return outcomes;
    }

    /** The differences with their change and, of runs in which the clause fails, the evidence; of a page's data. */
    static Map<String, String> differencesOfPage(Path site) throws IOException {
        JsonNode data = Sites.data(site, "compare");
        List<JsonNode> devices =
                pieces(site, "compare-devices", data.get("devices").asInt());
        Map<String, String> differences = new TreeMap<>();
        for (JsonNode row :
                pieces(site, "compare-differences", data.get("differences").asInt())) {
            StringBuilder text = new StringBuilder(row.get(2).asText());
            for (JsonNode reason : row.get(3)) {
                text.append(" ").append(reason.get(0).asText());
                for (JsonNode evidence : reason.get(2)) {
                    for (int part = 0; part < 3; part++) {
                        text.append(" | ").append(evidence.get(part).asText());
                    }
                    SiteVerdicts.ranges(evidence.get(3), text);
                }
            }
            differences.put(
                    key(data, devices.get(row.get(0).asInt()), row.get(1).asInt()), text.toString());
        }
        return differences;
    }

    private static String key(JsonNode data, JsonNode device, int clause) {
        String machine = data.get("machines").get(device.get(0).asInt()).asText();
        return key(
                machine,
                device.get(1).asText(),
                data.get("clauses").get(clause).get(0).asText());
    }

    private static String key(String machine, String place, String clause) {
        return machine.substring(machine.lastIndexOf('/') + 1) + " " + place + " " + clause;
    }

    private static List<JsonNode> pieces(Path site, String name, int files) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            Sites.data(site, name + "-" + file).forEach(rows::add);
        }
        return rows;
    }

    /** A subject and its verdicts, as a log or a report states them. */
    record Stated(String machine, String place, JsonNode verdicts) {
        /** Adds them by device and clause: the letter of the outcome and, where the clause fails, what was read. */
        void into(Map<String, String> run) {
            for (JsonNode verdict : verdicts) {
                StringBuilder text = new StringBuilder(SiteVerdicts.letter(verdict));
                if (text.toString().equals("F")) {
                    verdict.get("evidence").forEach(e -> SiteVerdicts.evidence(e, text));
                }
                run.put(key(machine, place, verdict.get("clause").asText()), text.toString());
            }
        }
    }

    /** Outcomes by device and clause, of several runs. */
    static Map<String, String> of(List<Map<String, String>> runs) {
        Map<String, String> outcomes = new TreeMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (Map.Entry<String, String> verdict : runs.get(run).entrySet()) {
                StringBuilder letters =
                        new StringBuilder(outcomes.getOrDefault(verdict.getKey(), ".".repeat(runs.size())));
                letters.setCharAt(run, verdict.getValue().charAt(0));
                outcomes.put(verdict.getKey(), letters.toString());
            }
        }
        return outcomes;
    }

    /** What several runs read that found a clause to fail on a device, as {@link #differencesOfPage} says it after the change. */
    static String reasons(List<Map<String, String>> runs, String key) {
        StringBuilder text = new StringBuilder();
        for (int run = 0; run < runs.size(); run++) {
            String verdict = runs.get(run).getOrDefault(key, ".");
            if (verdict.startsWith("F")) {
                text.append(" ").append((char) ('A' + run)).append(verdict.substring(1));
            }
        }
        return text.toString();
    }
}
