package org.vtck.reports.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.diagnostic.Closest;

/** The fields of one JSON object of a file, each to be asked for by its name; what nobody asks for is refused. */
public final class Fields {
    private final Spot spot;
    private final JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Spot spot, JsonNode node) {
        this.spot = spot;
        this.node = node;
    }

    /**
     * Where an object stands.
     *
     * @param line from 1, or 0 if lines say nothing
     * @param what what the object is, for a message, e.g. {@code a record "machine"}
     */
    public record Spot(String file, int line, String what) {
        /** What to throw at it. */
        public InputException wrong(String sentence) {
            return line > 0 ? new InputException(file, line, sentence) : new InputException(file, sentence);
        }

        /** The same place, of another object in it. */
        Spot of(String inner) {
            return new Spot(file, line, inner);
        }
    }

    /** The fields of a node that must be an object. */
    public static Fields of(JsonNode node, Spot spot) {
        if (!node.isObject()) {
            throw spot.wrong("expected " + spot.what() + " as a JSON object, found " + kind(node));
        }
        return new Fields(spot, node);
    }

    /** Refuses fields that were not asked for. */
    public void noOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                String near = Closest.to(name, asked)
                        .map(n -> "; did you mean `" + n + "`?")
                        .orElse("");
                throw spot.wrong("unknown field `" + Printable.escaped(name) + "` in " + spot.what() + near);
            }
        });
    }

    /** A text. */
    public String text(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw expected("a text", name, value);
        }
        return value.textValue();
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** What a text of a certain form stands for. */
    public <T> T parsed(String name, String form, Function<String, Optional<T>> parse) {
        String text = text(name);
        return parse.apply(text)
                .orElseThrow(() -> spot.wrong("expected " + form + " as `" + name + "` of " + spot.what() + ", found `"
                        + Printable.escaped(text) + "`"));
    }

    /** One of the constants of an enumeration, as a function spells them. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, Function<E, String> spelling) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        String form = "one of " + String.join(", ", all.stream().map(spelling).toList());
        return parsed(
                name,
                form,
                text -> all.stream().filter(c -> spelling.apply(c).equals(text)).findFirst());
    }

    /** A number of no less than 0 that an {@code int} holds. */
    public int count(String name) {
        return (int) number(name, Integer.MAX_VALUE);
    }

    /** A number of no less than 0. */
    public long number(String name, long most) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > most) {
            throw expected("a number of 0 to " + most, name, value);
        }
        return value.longValue();
    }

    /** True or false. */
    public boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw expected("true or false", name, value);
        }
        return value.booleanValue();
    }

    /** The texts of an array. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array(name)) {
            if (!each.isTextual()) {
                throw expected("texts", name, each);
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /** An object whose fields are texts of any name. */
    Map<String, String> dictionary(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode value = required(name);
        if (!value.isObject()) {
            throw expected("an object", name, value);
        }
        value.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw expected("texts", name, field.getValue());
            }
            texts.put(field.getKey(), field.getValue().textValue());
        });
        return texts;
    }

    /** An object inside. */
    public Fields object(String name) {
        return of(required(name), spot.of("`" + name + "`"));
    }

    /** The objects of an array, each read whole. */
    public <T> List<T> objects(String name, String what, Function<Fields, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode each : array(name)) {
            Fields fields = of(each, spot.of(what));
            all.add(read.apply(fields));
            fields.noOthers();
        }
        return all;
    }

    /** Whether there is such a field; to ask for it is to know it. */
    public boolean has(String name) {
        asked.add(name);
        return node.has(name);
    }

    /** Where the object stands. */
    public Spot spot() {
        return spot;
    }

    private JsonNode array(String name) {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw expected("an array", name, value);
        }
        return value;
    }

    private JsonNode required(String name) {
        if (!has(name)) {
            throw spot.wrong("expected a field `" + name + "` in " + spot.what() + ", found none");
        }
        return node.get(name);
    }

    private InputException expected(String form, String name, JsonNode found) {
        return spot.wrong("expected " + form + " as `" + name + "` of " + spot.what() + ", found " + kind(found));
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NULL, MISSING -> "nothing";
            default -> Printable.escaped(node.toString());
        };
    }
}
