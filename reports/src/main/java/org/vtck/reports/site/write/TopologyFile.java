package org.vtck.reports.site.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.reports.site.data.VerdictData;

/** The data file of the verdicts on one topology, {@code m<machine>-topology}. */
public final class TopologyFile {
    private TopologyFile() {}

    /** Name of the file. */
    public static String name(int machine) {
        return "m" + machine + "-topology";
    }

    /** What goes into it: the verdicts, and in which files the functions are that their evidence names. */
    public static DataFile.Writing of(List<VerdictData> verdicts, Map<String, Integer> files) {
        Set<String> named = new TreeSet<>();
        verdicts.forEach(v -> v.evidence().forEach(e -> e.ranges().forEach(r -> named.add(r.function()))));
        return json -> {
            Strings strings = new Strings();
            json.writeStartObject();
            VerdictRows.write(json, verdicts, strings);
            VerdictRows.strings(json, strings);
            json.writeObjectFieldStart("files");
            for (String function : named) {
                if (files.containsKey(function)) {
                    json.writeNumberField(function, files.get(function));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        };
    }
}
