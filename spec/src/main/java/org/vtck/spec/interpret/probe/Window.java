package org.vtck.spec.interpret.probe;

import java.util.List;
import org.vtck.spec.interpret.probe.Answer.Span;
import org.vtck.spec.model.FunctionAddress;

/**
 * A window through which configuration accesses reach what is behind base address registers.
 *
 * @param data offset of the bytes that show and take what is behind the window; not state, so nothing restores them
 */
public record Window(Register bar, Register offset, Register length, int data) {
    /** What the three registers held. */
    record Held(byte[] bar, byte[] offset, byte[] length) {}

    FunctionAddress function() {
        return bar.function();
    }

    List<Span> touched(int many) {
        return List.of(
                new Span(bar.at(), bar.length()),
                new Span(offset.at(), offset.length()),
                new Span(length.at(), length.length()),
                new Span(data, many));
    }
}
