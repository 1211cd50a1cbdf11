package org.vtck.reports.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vtck.reports.history.Result.Weight;
import org.vtck.spec.verdict.Outcome;

/** Nights for tests, and a long history of imaginary devices for measurements. */
public final class Nights {
    private static final int CLAUSES = 120;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long DAY = 86_400;

    private Nights() {}

    /** How a night begins. */
    public static Night.Start start(int day) {
        return new Night.Start(FIRST.plusSeconds(day * DAY), day, "0.1", "1.4", "hash");
    }

    /** A look with one result of each outcome that is named. */
    public static Look look(String fingerprint, String name, String input, Outcome... outcomes) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            results.add(new Result("clause." + i, outcomes[i], Weight.MANDATORY));
        }
        return new Look(new Subject(fingerprint, name, input), results);
    }

    /** Keeps a complete night of one part; gives back its number. */
    public static long complete(History history, int day, Look... looks) {
        long night = history.begin(start(day));
        history.keep(night, new PartState("corpus", PartState.End.COMPLETE, ""), List.of(looks));
        history.end(night, FIRST.plusSeconds(day * DAY + 60), Night.State.COMPLETE, List.of());
        return night;
    }

    /**
     * Fills a history with nights of as many devices, each with 120 clauses; one device in fifty has another outcome somewhere
     * every night. The same seed makes the same history.
     */
    public static void fill(History history, int nights, int devices, long seed) {
        Random random = new Random(seed);
        List<Look> looks = new ArrayList<>();
        for (int device = 0; device < devices; device++) {
            looks.add(imaginary(device, random, 0));
        }
        for (int day = 0; day < nights; day++) {
            for (int changed = 0; changed < devices / 50; changed++) {
                int device = random.nextInt(devices);
                looks.set(device, imaginary(device, random, day));
            }
            complete(history, day, looks.toArray(Look[]::new));
        }
    }

    private static Look imaginary(int device, Random random, int version) {
        List<Result> results = new ArrayList<>();
        int failing = random.nextInt(CLAUSES * 4);
        for (int clause = 0; clause < CLAUSES; clause++) {
            Outcome passes = clause % 3 == 0 ? Outcome.NOT_APPLICABLE : Outcome.PASS;
            Weight weight = clause % 5 == 0 ? Weight.ADVISORY : Weight.MANDATORY;
            results.add(new Result(
                    "imaginary.structure.device.clause_" + clause, clause == failing ? Outcome.FAIL : passes, weight));
        }
        Subject subject = new Subject(
                String.format("%016x", device * 0x9e3779b97f4a7c15L),
                "machine-" + device / 8 + ".txt 0000:00:" + device,
                "input " + device + "." + version);
        return new Look(subject, results);
    }
}
