package org.vtck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verdicts in words, evidence and byte ranges included, of the pages' data and of what a run wrote otherwise: by machine (its place
 * in the run) and address. All are read here as plain JSON, by nothing of what wrote them.
 */
final class SiteVerdicts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPOLOGY = "topology";

    private SiteVerdicts() {}

    /** Of the data files of a site. */
    static Map<String, List<String>> ofSite(Path site) throws IOException {
        Map<String, List<String>> shown = new TreeMap<>();
        JsonNode clauses = Sites.data(site, "clauses");
        for (String name : Sites.dataFiles(site)) {
            JsonNode file = name.matches("m\\d+-.*") ? Sites.data(site, name) : JSON.nullNode();
            String machine = name.replaceAll("-.*", "");
            for (JsonNode function : file.path("functions")) {
                shown.put(machine + " " + function.get("address").asText(), shown(function, file, clauses));
            }
            if (name.endsWith("-" + TOPOLOGY)) {
                shown.put(machine + " " + TOPOLOGY, shown(file, file, clauses));
            }
        }
        return shown;
    }

    private static List<String> shown(JsonNode subject, JsonNode file, JsonNode clauses) {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode verdict : subject.get("verdicts")) {
            StringBuilder text = new StringBuilder(verdict.get(1).asText() + " "
                    + clauses.get(verdict.get(0).asInt()).get("id").asText() + " " + string(file, verdict.get(2)));
            for (JsonNode evidence : verdict.get(3)) {
                text.append(" | ").append(string(file, evidence.get(0)));
                text.append(" | ").append(string(file, evidence.get(1)));
                text.append(" | ").append(string(file, evidence.get(2)));
                ranges(evidence.get(3), text);
            }
            verdicts.add(text + " and " + verdict.get(4).asInt());
        }
        return verdicts;
    }

    /** The ranges of evidence in a data file. */
    static void ranges(JsonNode ranges, StringBuilder text) {
        for (JsonNode range : ranges) {
            text.append(" ").append(range.path(2).asText());
            text.append("@").append(range.get(0).asInt());
            text.append("+").append(range.get(1).asInt());
        }
    }

    private static String string(JsonNode file, JsonNode number) {
        return file.get("strings").get(number.asInt()).asText();
    }

    /** Of a JSON report with all verdicts. */
    static Map<String, List<String>> ofReport(JsonNode report) {
        Map<String, List<String>> reported = new TreeMap<>();
        int number = 0;
        for (JsonNode input : report.get("inputs")) {
            number++;
            for (JsonNode function : input.get("functions")) {
                reported.put("m" + number + " " + function.get("address").asText(), stated(function));
            }
            reported.put("m" + number + " " + TOPOLOGY, stated(input.get(TOPOLOGY)));
        }
        return reported;
    }

    /** Of a log. */
    static Map<String, List<String>> ofLog(Path log) throws IOException {
        Map<String, List<String>> logged = new TreeMap<>();
        int number = 0;
        try (Stream<String> lines = Files.lines(log)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode record = JSON.readTree(line);
                number += record.get("type").asText().equals("machine") ? 1 : 0;
                if (record.get("type").asText().equals("verdicts")) {
                    logged.put("m" + number + " " + record.path("function").asText(TOPOLOGY), stated(record));
                }
            }
        }
        return logged;
    }

    private static List<String> stated(JsonNode subject) {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode verdict : subject.get("verdicts")) {
            StringBuilder text = new StringBuilder(letter(verdict) + " "
                    + verdict.get("clause").asText() + " " + verdict.get("note").asText());
            for (JsonNode evidence : verdict.get("evidence")) {
                evidence(evidence, text);
            }
            verdicts.add(text + " and " + verdict.get("moreInstances").asInt());
        }
        return verdicts;
    }

    /** The letter of a stated verdict. */
    static String letter(JsonNode verdict) {
        String outcome = verdict.get("outcome").asText();
        return outcome.equals("NOT_TESTABLE") ? "T" : outcome.substring(0, 1);
    }

    /** A stated piece of evidence. */
    static void evidence(JsonNode evidence, StringBuilder text) {
        text.append(" | ").append(evidence.get("subject").asText());
        text.append(" | ").append(evidence.get("expected").asText());
        text.append(" | ").append(evidence.get("observed").asText());
        for (JsonNode range : evidence.get("ranges")) {
            text.append(" ").append(range.path("function").asText());
            text.append("@").append(range.get("offset").asInt());
            text.append("+").append(range.get("length").asInt());
        }
    }
}
