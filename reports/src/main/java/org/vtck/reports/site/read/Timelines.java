package org.vtck.reports.site.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.TimelineData;
import org.vtck.reports.site.data.TimelineData.Row;
import org.vtck.reports.timeline.Cell;
import org.vtck.reports.timeline.Told;

/** Failover timelines as page data. */
public final class Timelines {
    private Timelines() {}

    /** One with its steps in words; the drawing of it is the file. */
    public static TimelineData of(String name, String file, Told told) {
        List<Row> rows = new ArrayList<>(List.of(new Row(0, "start", carriers(told, 0), "", List.of(), List.of())));
        for (Told.Part step : told.steps()) {
            int number = rows.size();
            rows.add(new Row(
                    number,
                    step.said(),
                    carriers(told, number),
                    step.refused().orElse(""),
                    step.events(),
                    step.broken()));
        }
        return new TimelineData(
                name,
                file,
                told.machine(),
                told.without(),
                told.broken(),
                List.copyOf(told.lanes().keySet()),
                rows);
    }

    private static List<String> carriers(Told told, int number) {
        List<String> carriers = new ArrayList<>();
        for (Map.Entry<String, List<Cell>> lane : told.lanes().entrySet()) {
            Cell cell = lane.getValue().get(number);
            carriers.add(cell.kind() == Cell.Kind.ABSENT ? "not there" : cell.name(lane.getKey()));
        }
        return carriers;
    }
}
