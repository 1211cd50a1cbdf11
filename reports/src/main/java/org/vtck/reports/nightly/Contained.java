package org.vtck.reports.nightly;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vtck.conformance.input.InputException;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.nightly.Part.Findings;

/** Runs a part so that neither its crash nor its deafness to an interruption harms the night. */
record Contained(Part part, Order order) {
    /** How often a look is taken whether the user wants the night to end. */
    private static final long PULSE_MILLIS = 100;

    /** How long a part may take to hand over what it has; less than the command has after Ctrl-C. */
    private static final long GRACE_MILLIS = 3_000;

    Findings findings() {
        FutureTask<Findings> running = new FutureTask<>(() -> part.run(order));
        Thread thread = new Thread(running, "part " + part.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return awaited(running);
        } catch (ExecutionException e) {
            return new Findings(End.CRASHED, why(Objects.requireNonNullElse(e.getCause(), e)), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned();
        }
    }

    private Findings awaited(FutureTask<Findings> running) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return running.get(PULSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (order.stops()) {
                    break;
                }
            }
        }
        try {
            return running.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return abandoned();
        }
    }

    private static Findings abandoned() {
        return new Findings(End.INTERRUPTED, "did not come to an end in time; nothing of it is kept", List.of());
    }

    private static String why(Throwable cause) {
        if (cause instanceof InputException) {
            return String.valueOf(cause.getMessage());
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return "defect: " + cause.getClass().getSimpleName() + where
                + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
    }
}
