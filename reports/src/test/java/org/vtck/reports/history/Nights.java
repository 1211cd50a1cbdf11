package org.vtck.reports.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vtck.reports.history.Result.Weight;
import org.vtck.spec.verdict.Outcome;

/** Nights for tests, and a long history of imaginary devices for measurements. */
public final class Nights {
    private static final int CLAUSES = 140;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long DAY = 86_400;

    private Nights() {}

    /** How a night begins. */
    public static Night.Start start(int day) {
        return new Night.Start(FIRST.plusSeconds(day * DAY), day, "0.1", "build", "1.4", "hash");
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
     * Fills a history with nights of as many devices of eight kinds, each judged by all clauses. Every night one device in fifty has
     * changed and has another outcome somewhere; every tenth night there is a clause more, which all devices are judged by; each
     * device keeps a failure of its own with one chance in eight. The same seed makes the same history.
     */
    public static void fill(History history, int nights, int devices, long seed) {
        Random random = new Random(seed);
        int[] failing = new int[devices];
        int[] version = new int[devices];
        for (int device = 0; device < devices; device++) {
            failing[device] = random.nextInt(CLAUSES * 8);
        }
        for (int day = 0; day < nights; day++) {
            List<Difference> differences = new ArrayList<>();
            for (int changed = 0; changed < devices / 50; changed++) {
                int device = random.nextInt(devices);
                failing[device] = random.nextInt(CLAUSES * 2);
                version[device] = day;
                differences.add(difference(device, failing[device]));
            }
            List<Look> looks = new ArrayList<>();
            for (int device = 0; device < devices; device++) {
                looks.add(imaginary(device, failing[device], version[device], CLAUSES + day / 10));
            }
            long night = history.begin(start(day));
            history.keep(night, new PartState("corpus", PartState.End.COMPLETE, devices + " functions"), looks);
            history.end(night, FIRST.plusSeconds(day * DAY + 60), Night.State.COMPLETE, differences);
        }
    }

    private static Difference difference(int device, int clause) {
        return clause < CLAUSES
                ? new Difference(Difference.Kind.REGRESSION, "corpus", name(device), id(clause), "PASS", "FAIL")
                : new Difference(Difference.Kind.FIXED, "corpus", name(device), id(clause - CLAUSES), "FAIL", "PASS");
    }

    private static Look imaginary(int device, int failing, int version, int clauses) {
        int kind = device % 8;
        List<Result> results = new ArrayList<>();
        for (int clause = 0; clause < clauses; clause++) {
            results.add(new Result(
                    id(clause),
                    clause == failing ? Outcome.FAIL : ordinary(clause, kind),
                    clause % 5 == 0 ? Weight.ADVISORY : Weight.MANDATORY));
        }
        Subject subject = new Subject(
                String.format("%016x", device * 0x9e3779b97f4a7c15L), name(device), "input " + device + "." + version);
        return new Look(subject, results);
    }

    /** Half of the clauses need more than a dump; of the others a kind of device has those of its capabilities. */
    private static Outcome ordinary(int clause, int kind) {
        if (clause % 2 == 0) {
            return Outcome.NOT_TESTABLE;
        }
        return clause % 8 <= kind ? Outcome.PASS : Outcome.NOT_APPLICABLE;
    }

    private static String name(int device) {
        return String.format("machine-%d.txt 0000:%02x:%02x.0", device / 8, device / 32 % 8, device % 32);
    }

    private static String id(int clause) {
        return "imaginary.structure.device.clause_" + clause;
    }
}
