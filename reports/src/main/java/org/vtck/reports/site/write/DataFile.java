package org.vtck.reports.site.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** A script that hands one JSON value to the page: {@code vtck.data("NAME", VALUE);}. */
public final class DataFile {
    /** What comes before and after the value; a test reads the value between them. */
    public static final String AFTER = ");\n";

    private DataFile() {}

    /** Writes the value. */
    public interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static String before(String name) {
        return "vtck.data(\"" + name + "\", ";
    }

    static void write(OutputStream out, String name, Writing writing) throws IOException {
        out.write(before(name).getBytes(UTF_8));
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        writing.to(json);
        json.flush();
        out.write(AFTER.getBytes(UTF_8));
    }
}
