package org.vtck.generators.svg;

import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** One drawing for each structure, {@code NAME.svg}. */
public final class SvgGenerator implements Generator {
    /** Seen outside of a page there is no text whose colour a drawing could take. */
    private static final String ALONE =
            "<style>svg{color:#1b1f24;background:#fff}@media(prefers-color-scheme:dark){svg{color:#e6e9ee;background:#14181d}}"
                    + "</style>\n";

    @Override
    public void generate(SpecModel model, Output output) {
        for (Structure structure : model.structures()) {
            String svg = BitDiagram.of(structure);
            int afterOpening = svg.indexOf('\n') + 1;
            output.add(
                    structure.name() + ".svg",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, afterOpening) + ALONE
                            + svg.substring(afterOpening));
        }
    }
}
