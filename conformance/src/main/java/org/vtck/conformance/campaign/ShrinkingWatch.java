package org.vtck.conformance.campaign;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Interrupts the shrinking of a sample when the user wants the campaign to end: jqwik asks nobody while it shrinks. */
final class ShrinkingWatch implements AutoCloseable {
    private static final long PULSE_MILLIS = 100;

    private final Thread shrinking;
    private final BooleanSupplier stops;
    private final CountDownLatch over = new CountDownLatch(1);

    private ShrinkingWatch(Thread shrinking, BooleanSupplier stops) {
        this.shrinking = shrinking;
        this.stops = stops;
    }

    /** Watches over this thread until it is closed. */
    static ShrinkingWatch start(BooleanSupplier stops) {
        ShrinkingWatch watch = new ShrinkingWatch(Thread.currentThread(), stops);
        Thread thread = new Thread(watch::run, "shrinking watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!over.await(PULSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stops.getAsBoolean()) {
                    interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void interrupt() {
        if (over.getCount() > 0) {
            shrinking.interrupt();
        }
    }

    /** Ends the watch; this thread is left uninterrupted. */
    @Override
    public synchronized void close() {
        over.countDown();
        Thread.interrupted();
    }
}
