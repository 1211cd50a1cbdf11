package org.vtck.reports.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.Fields;
import org.vtck.reports.log.Fields.Spot;

/** Reads what {@link TimelineJson} wrote, strictly: {@code vtck-timeline.schema.json} is its shape. */
public final class TimelineFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TimelineFile() {}

    /**
     * The timeline of a file.
     *
     * @throws InputException if it is no such file; one sentence says what was expected
     */
    public static Told read(String file) {
        Spot spot = new Spot(file, 0, "a timeline");
        try {
            Fields fields = Fields.of(JSON.readTree(Files.readString(Path.of(file))), spot);
            Told told = told(fields);
            fields.noOthers();
            return told;
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file,
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()),
                    "expected what `vtck emulate --timeline json` writes, found no JSON ("
                            + Printable.escaped(
                                    e.getOriginalMessage().lines().findFirst().orElse("")) + ")");
        } catch (IOException | InvalidPathException e) {
            throw spot.wrong("expected a file of `vtck emulate --timeline json` that can be read, found otherwise ("
                    + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }

    private static Told told(Fields fields) {
        fields.parsed("schema", TimelineJson.SCHEMA, s -> Optional.of(s).filter(TimelineJson.SCHEMA::equals));
        inside(fields, "tool", List.of("name", "version"));
        inside(fields, "spec", List.of("revision", "hash"));
        fields.text("relation");
        List<Map<String, Cell>> states = new ArrayList<>(List.of(state(fields.object("start"))));
        List<Told.Part> steps = fields.objects("steps", "a step", step -> part(step, states));
        fields.number("refused", steps.size());
        return new Told(
                fields.text("machine"),
                words(fields, "without", Rule.values(), Rule::word),
                words(fields, "broken", Invariant.values(), Invariant::word),
                lanes(states),
                steps);
    }

    private static void inside(Fields fields, String name, List<String> texts) {
        Fields object = fields.object(name);
        texts.forEach(object::text);
        object.noOthers();
    }

    private static <E> List<String> words(
            Fields fields, String name, E[] known, java.util.function.Function<E, String> word) {
        List<String> words = fields.texts(name);
        List<String> all = java.util.Arrays.stream(known).map(word).toList();
        words.stream().filter(w -> !all.contains(w)).findFirst().ifPresent(w -> {
            throw fields.spot()
                    .wrong("expected names of those that there are in `" + name + "`, found `" + Printable.escaped(w)
                            + "`");
        });
        return words;
    }

    private static Told.Part part(Fields step, List<Map<String, Cell>> states) {
        long number = step.number("number", Integer.MAX_VALUE);
        if (number != states.size()) {
            throw step.spot().wrong("expected step " + states.size() + ", found step " + number);
        }
        String result = step.parsed(
                "result", "done or refused", r -> Optional.of(r).filter(Set.of("done", "refused")::contains));
        String action = (step.text("action") + " " + step.text("subject")).strip();
        Told.Part part = new Told.Part(
                Said.inFull(step.text("command"), action),
                result.equals("refused") ? Optional.of(step.text("reason")) : Optional.empty(),
                words(step, "broken", Invariant.values(), Invariant::word),
                step.texts("events"));
        states.add(state(step.object("state")));
        return part;
    }

    private static Map<String, Cell> state(Fields state) {
        state.text("migration");
        Map<String, Cell> cells = new LinkedHashMap<>();
        state.objects("standbys", "a standby", standby -> {
            standby.text("groupId");
            standby.flag("negotiated");
            return cells.put(
                    standby.text("id"),
                    new Cell(
                            standby.oneOf(
                                    "carrier",
                                    Cell.Kind.class,
                                    kind -> kind.name().toLowerCase(Locale.ROOT)),
                            new LinkedHashSet<>(standby.texts("by"))));
        });
        state.objects("primaries", "a primary", p -> p.text("id") + p.text("bus") + p.text("status"));
        state.objects("pairs", "a pair", p -> p.text("standby") + p.text("primary"));
        state.noOthers();
        return cells;
    }

    private static Map<String, List<Cell>> lanes(List<Map<String, Cell>> states) {
        Map<String, List<Cell>> lanes = new LinkedHashMap<>();
        states.forEach(state -> state.keySet()
                .forEach(standby -> lanes.computeIfAbsent(
                        standby,
                        s -> states.stream()
                                .map(at -> at.getOrDefault(s, new Cell(Cell.Kind.ABSENT, Set.of())))
                                .toList())));
        return lanes;
    }
}
