package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Text for the standard output. A reader who leaves early has seen enough: what follows is dropped. */
final class Printed {
    private final OutputStream out;

    Printed(OutputStream out) {
        this.out = out;
    }

    void line(String text) {
        print(text + "\n");
    }

    void print(String text) {
        try {
            out.write(text.getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            return;
        }
    }
}
