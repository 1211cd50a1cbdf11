package org.vtck.reports.compare;

import java.util.List;
import org.vtck.reports.log.RunStart;
import org.vtck.spec.verdict.Summary;

/** One of the runs that are compared. */
public record ComparedRun(String name, RunStart start, List<JudgedDevice> devices, Summary summary) {
    public ComparedRun {
        devices = List.copyOf(devices);
    }
}
