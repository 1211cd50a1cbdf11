package org.vtck.generators.judge;

import java.util.List;
import java.util.Optional;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Variable;
import org.vtck.spec.runtime.Instances;

/** Loops over domains. */
final class DomainCode {
    private final Code code;

    DomainCode(Code code) {
        this.code = code;
    }

    /**
     * A loop.
     *
     * @param setup statements before it
     * @param complete whether its elements are all there are
     * @param head its first lines
     * @param membership whether the element belongs to the domain; empty if it surely does
     * @param inside what its body is written with
     */
    record Loop(Text setup, String complete, List<String> head, Optional<String> membership, Code inside) {}

    /** The instances of a structure in the function at hand. */
    String instances(Domain.Instances domain) {
        if (domain.structure().home() instanceof Home.Plain) {
            return code.file().use(Instances.class) + ".NONE";
        }
        return Plan.facts(domain.structure().module()) + "." + code.plan().member(domain.structure()) + "()";
    }

    Loop loop(Variable variable) {
        String index = code.fresh(variable.name());
        Domain domain = variable.domain();
        if (code.columns().isPresent() && !(domain instanceof Domain.Functions)) {
            throw new IllegalArgumentException("a condition on " + variable.name()
                    + " mixes it with another function; that is judged by interpreting only");
        } else if (domain instanceof Domain.Instances instances) {
            return overInstances(variable, instances, index);
        } else if (domain instanceof Domain.Entries entries) {
            return overList(variable, entries.list(), "entries", index, Optional.empty());
        } else if (domain instanceof Domain.Unknown unknown) {
            return overList(variable, unknown.list(), "entries", index, Optional.of("isUnknown"));
        } else if (domain instanceof Domain.Links links) {
            return overList(variable, links.list(), "links", index, Optional.empty());
        } else if (domain instanceof Domain.Functions && code.columns().isPresent()) {
            return new Loop(
                    new Text(),
                    "true",
                    head(index, "machine.count()"),
                    Optional.empty(),
                    code.with(variable, new Binding.OfFunction(index)));
        }
        throw new IllegalArgumentException("there are no elements of " + domain + " here");
    }

    private Loop overInstances(Variable variable, Domain.Instances domain, String index) {
        Binding.OfInstance binding = new Binding.OfInstance(index + "Found", index);
        Text setup = new Text()
                .line(code.file().use(Instances.class) + " " + binding.found() + " = " + instances(domain) + ";");
        return new Loop(
                setup,
                binding.found() + ".isComplete()",
                head(index, binding.found() + ".count()"),
                Optional.of(binding.found() + ".membership(" + index + ")"),
                code.with(variable, binding));
    }

    private Loop overList(
            Variable variable, CapabilityList list, String what, String index, Optional<String> membership) {
        Binding.OfList binding = new Binding.OfList(Plan.walkType(list), index + "Walk", index);
        Text setup = new Text().line(binding.type() + " " + binding.walk() + " = " + Plan.walk(list) + ";");
        return new Loop(
                setup,
                binding.walk() + ".isComplete()",
                head(index, binding.walk() + "." + what + "()"),
                membership.map(m -> binding.walk() + "." + m + "(" + index + ")"),
                code.with(variable, binding));
    }

    static List<String> head(String index, String count) {
        return List.of("for (int " + index + " = 0; " + index + " < " + count + "; " + index + "++) {");
    }
}
