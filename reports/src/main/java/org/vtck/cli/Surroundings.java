package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.vtck.reports.console.Paint;

/**
 * What a command knows of the process around it.
 *
 * @param paint colours for the standard output
 * @param progress where progress goes: the standard error, or nowhere when it is no terminal
 * @param interrupted whether the user wants the command to stop
 * @param clock says when a run begins and what day it is
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        PrintStream progress,
        Paint paint,
        BooleanSupplier interrupted,
        Clock clock,
        Engine engine) {
    /** Surroundings without a terminal and without interruption. */
    static Surroundings plain(InputStream in, OutputStream out, PrintStream err, Engine engine) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new Surroundings(in, out, err, nowhere, Paint.NONE, () -> false, Clock.systemUTC(), engine);
    }

    /** One sentence about something that does not stop the command. */
    void note(String sentence) {
        err.println("vtck: note: " + sentence);
    }
}
