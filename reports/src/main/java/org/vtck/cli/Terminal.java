package org.vtck.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Map;
import org.vtck.reports.console.Paint;
import org.vtck.reports.pairing.Glyphs;

/** Finds out whether a person is looking. */
final class Terminal {
    private Terminal() {}

    /** Colours are for terminals, unless {@code NO_COLOR} is set to anything or the terminal is a dumb one. */
    static Paint paint(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return isThere() && !refused ? Paint.ANSI : Paint.NONE;
    }

    /** What the terminal can show: box characters take a UTF-8 one. */
    static Glyphs glyphs() {
        String encoding = System.getProperty(
                "stdout.encoding",
                System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "")));
        return encoding.toUpperCase(Locale.ROOT).replace("-", "").startsWith("UTF8") ? Glyphs.BOXES : Glyphs.ASCII;
    }

    /** Whether standard input and output are a terminal. From Java 22 on there is always a console, and it must be asked. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
