package org.vtck.reports.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LogLines.Line;

/**
 * Reads a log strictly into a report: every field is known, every value has its form, and the counts at the end are those of the
 * verdicts before. A log without an end, be it in the middle of a line, is that of a run that was killed: it is read as far as it
 * goes, and its summary says that it is incomplete. It may be packed ({@link Unpacked}); then it must be whole.
 */
public final class LogReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final Replayed replayed;

    private LogReader(String file, Report report) {
        this.file = file;
        this.replayed = new Replayed(report);
    }

    /**
     * Reads a whole log.
     *
     * @param file what to call it in messages
     * @throws InputException if it is none
     */
    public static void read(String file, InputStream in, Report report) {
        new LogReader(file, report).read(in);
    }

    private void read(InputStream in) {
        try {
            LogLines lines = new LogLines(file, Unpacked.of(file, in));
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                throw new InputException(file, "expected a log of verdicts, found an empty file");
            }
            while (line.isPresent() && record(line.get())) {
                line = lines.next();
            }
        } catch (IOException e) {
            String why = Printable.escaped(String.valueOf(e.getMessage()));
            throw new InputException(file, "expected a readable file, found: " + why);
        }
        replayed.finish();
    }

    /** Takes a record; false if it was cut off. */
    private boolean record(Line line) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(line.bytes());
        } catch (JsonProcessingException e) {
            if (!line.whole() && line.number() > 1) {
                return false;
            }
            String why =
                    Printable.escaped(e.getOriginalMessage().lines().findFirst().orElse(""));
            throw new InputException(file, line.number(), "expected a record in JSON, found otherwise (" + why + ")");
        }
        Fields unnamed = Fields.of(node, new Fields.Spot(file, line.number(), "a record"));
        String type = unnamed.text("type");
        Fields fields =
                Fields.of(node, new Fields.Spot(file, line.number(), "a record `" + Printable.escaped(type) + "`"));
        fields.text("type");
        replayed.record(type, fields);
        fields.noOthers();
        return true;
    }
}
