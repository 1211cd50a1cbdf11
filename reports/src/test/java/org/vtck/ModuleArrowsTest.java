package org.vtck;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The arrows between modules and packages (docs/decisions/0003), over the main classes of all five modules. */
@AnalyzeClasses(packages = "org.vtck", importOptions = DoNotIncludeTests.class)
class ModuleArrowsTest {
    private static final String SPEC = "org.vtck.spec..";
    private static final String INTERPRETER = "org.vtck.spec.interpret..";
    private static final String GRAMMAR = "org.vtck.grammar..";
    private static final String ANTLR_OUTPUT = "org.vtck.grammar.antlr..";
    private static final String GENERATORS = "org.vtck.generators..";
    private static final String GENERATED = "org.vtck.generated..";
    private static final String CONFORMANCE = "org.vtck.conformance..";
    private static final String PROOF = "org.vtck.conformance.proof..";
    private static final String REPORTS = "org.vtck.reports..";
    private static final String CLI = "org.vtck.cli..";
    private static final String GENERATOR_MAIN = "org.vtck.generators.Main";

    /** Programs of the build and of maintenance: each is its own command. */
    private static final DescribedPredicate<JavaClass> TOOLS = describe(
            "are tools",
            type -> Set.of(GENERATOR_MAIN, "org.vtck.conformance.qtest.CaptureSamples")
                    .contains(type.getName()));

    private static final List<String> ROOTS = List.of(
            "org.vtck.spec",
            "org.vtck.grammar",
            "org.vtck.generators",
            "org.vtck.conformance",
            "org.vtck.reports",
            "org.vtck.cli");

    /** Raised now and then: an import that finds nothing would satisfy every rule below. */
    private static final int FEWEST_CLASSES = 50;

    @ArchTest
    static void the_rules_below_see_every_module(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(ROOTS)
                .allSatisfy(root -> assertThat(all)
                        .as("classes of %s", root)
                        .anyMatch(type -> type.getPackageName().startsWith(root)));
    }

    @ArchTest
    static final ArchRule the_model_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage(SPEC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRAMMAR, GENERATORS, GENERATED, CONFORMANCE, REPORTS, CLI);

    @ArchTest
    static final ArchRule the_model_knows_no_parser_no_file_and_no_stream = noClasses()
            .that()
            .resideInAPackage(SPEC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..");

    @ArchTest
    static final ArchRule the_grammar_knows_the_model_alone = noClasses()
            .that()
            .resideInAPackage(GRAMMAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTERPRETER, GENERATORS, GENERATED, CONFORMANCE, REPORTS, CLI);

    @ArchTest
    static final ArchRule the_parser_generator_is_known_to_the_grammar_alone = noClasses()
            .that()
            .resideOutsideOfPackage(GRAMMAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", ANTLR_OUTPUT);

    @ArchTest
    static final ArchRule generators_know_no_device = noClasses()
            .that()
            .resideInAPackage(GENERATORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GENERATED, CONFORMANCE, REPORTS, CLI);

    @ArchTest
    static final ArchRule one_main_of_the_generators_knows_the_grammar = noClasses()
            .that()
            .resideInAPackage(GENERATORS)
            .and()
            .doNotHaveFullyQualifiedName(GENERATOR_MAIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GRAMMAR);

    @ArchTest
    static final ArchRule generated_code_needs_only_the_jdk_and_the_model = classes()
            .that()
            .resideInAPackage(GENERATED)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", SPEC, GENERATED)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule conformance_knows_no_sources_and_no_report = noClasses()
            .that()
            .resideInAPackage(CONFORMANCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GRAMMAR, GENERATORS, REPORTS, CLI, "com.fasterxml..", "picocli..");

    @ArchTest
    static final ArchRule the_solver_is_known_to_proofs_alone = noClasses()
            .that()
            .resideOutsideOfPackage(PROOF)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft.z3..", "tools.aqua..");

    @ArchTest
    static final ArchRule reports_do_not_know_the_command = noClasses()
            .that()
            .resideInAPackage(REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI, "picocli..");

    @ArchTest
    static final ArchRule only_the_command_and_the_tools_exit = noClasses()
            .that(resideOutsideOfPackage(CLI).and(not(TOOLS)))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule only_the_command_and_the_tools_print = noClasses()
            .that(resideOutsideOfPackages(CLI, ANTLR_OUTPUT).and(not(TOOLS)))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.vtck.(**)").should().beFreeOfCycles();

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<String> unmarked = all.stream()
                .filter(resideInAPackage(ANTLR_OUTPUT).negate())
                .map(JavaClass::getPackage)
                .filter(each -> !isNullMarked(each))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    private static boolean isNullMarked(JavaPackage each) {
        return each.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
