package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.verdict.Judge;

/** Makes a judge as a vendor would: {@code vtck generate java}, then the Java compiler. */
final class GeneratedJudge {
    private GeneratedJudge() {}

    /** The judge of the sources in a folder; Java and classes go to folders of their own in {@code folder}. */
    static Judge of(String spec, SpecModel model, Path folder) throws Exception {
        Path java = folder.resolve("java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Shell.Ran ran = Shell.real().run("generate", "java", "--spec", spec, "-o", java.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (Stream<Path> files = Files.walk(java)) {
            List<String> arguments = Stream.concat(
                            Stream.of(
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            files.map(Path::toString).filter(f -> f.endsWith(".java")))
                    .toList();
            assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, new WithoutGenerated());
        return (Judge) loader.loadClass("org.vtck.generated.Registry")
                .getMethod("judge", List.class, Set.class)
                .invoke(null, model.clauses(), Set.of());
    }

    /** The judge that the build made has the same names; it must not stand in for this one. */
    private static final class WithoutGenerated extends ClassLoader {
        WithoutGenerated() {
            super(GeneratedJudge.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.vtck.generated.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
