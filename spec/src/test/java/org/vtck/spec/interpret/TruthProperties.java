package org.vtck.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthProperties {
    @Property
    void conjunction_and_disjunction_are_commutative_and_associative(
            @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    }

    @Property
    void without_vacuity_the_laws_of_de_morgan_absorption_and_distribution_hold(
            @ForAll Truth x, @ForAll Truth y, @ForAll Truth z) {
        Truth a = x.plain();
        Truth b = y.plain();
        Truth c = z.plain();
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.or(a.and(b))).isEqualTo(a);
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Property
    void vacuity_never_changes_what_is_true(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.and(b).plain()).isEqualTo(a.plain().and(b.plain()));
        assertThat(a.or(b).plain()).isEqualTo(a.plain().or(b.plain()));
        assertThat(a.implies(b).plain()).isEqualTo(a.plain().implies(b.plain()));
        assertThat(a.not().plain()).isEqualTo(a.plain().not());
    }

    @Property
    void knowing_more_never_turns_a_truth_over(@ForAll Truth a, @ForAll Truth b, @ForAll Truth known) {
        Truth less = Truth.UNKNOWN;
        assertThat(refines(less.and(b), known.and(b))).isTrue();
        assertThat(refines(a.or(less), a.or(known))).isTrue();
        assertThat(refines(less.implies(b), known.implies(b))).isTrue();
        assertThat(refines(less.not(), known.not())).isTrue();
    }

    private static boolean refines(Truth less, Truth more) {
        return less == Truth.UNKNOWN || less.plain() == more.plain();
    }
}
