package org.vtck.reports.site.data;

import java.util.List;
import java.util.Map;

/**
 * Several runs or implementations side by side.
 *
 * @param runs the first is the one that others are compared with
 * @param rule what a row is, in a sentence or two
 * @param clauses all that some run has
 * @param devices all that some run has, with all outcomes
 * @param differences outcomes that are not the same in all runs
 */
public record CompareData(
        List<Run> runs, String rule, List<Clause> clauses, List<Device> devices, List<Difference> differences) {
    public CompareData {
        runs = List.copyOf(runs);
        clauses = List.copyOf(clauses);
        devices = List.copyOf(devices);
        differences = List.copyOf(differences);
    }

    /**
     * A run.
     *
     * @param letter what it is called on the page
     * @param build the version of vtck and the specification, in a few words
     * @param counts verdicts by letter of the outcome
     */
    public record Run(
            String letter,
            String name,
            String build,
            long machines,
            long functions,
            Map<Character, Long> counts,
            boolean incomplete) {}

    /** A clause, and the letters of the runs whose specification has it. */
    public record Clause(String id, String obligation, String runs) {}

    /**
     * A function or a topology.
     *
     * @param machine what the input is called
     * @param place an address, or {@code topology}
     * @param number of its machine in the report that the page belongs to; 0 if it is not in it
     * @param changed whether it is not the same in all runs
     * @param outcomes for each run a letter for each clause, a dot where there is no verdict; empty if the run has no such device
     */
    public record Device(String machine, String place, String ids, int number, boolean changed, List<String> outcomes) {
        public Device {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A clause on a device.
     *
     * @param device its place in the list of devices
     * @param clause its place in the list of clauses
     * @param change one word: regressed, improved, differing, only-in-some
     * @param reasons what runs saw that found it to fail
     */
    public record Difference(int device, int clause, String change, List<Reason> reasons) {
        public Difference {
            reasons = List.copyOf(reasons);
        }
    }

    /** What a run says of a verdict that somebody must look at. */
    public record Reason(String run, String headline, List<VerdictData.EvidenceData> evidence) {
        public Reason {
            evidence = List.copyOf(evidence);
        }
    }
}
