package org.vtck.generators.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names for the names of the sources. */
public final class Names {
    /** Names that no component of a record may have. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> taken = new HashSet<>();

    /** Names of one scope, in which each is given once. */
    public static Names scope(String... taken) {
        Names names = new Names();
        names.taken.addAll(Set.of(taken));
        return names;
    }

    /** {@code virtio_pci_cap} and {@code virtio.pci_cap}: {@code VirtioPciCap}. */
    public static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : words(name)) {
            type.append(capital(word));
        }
        return type.length() == 0 || Character.isDigit(type.charAt(0)) ? "The" + type : type.toString();
    }

    /** {@code cap.cfg_type}: {@code capCfgType}; {@code padding[1]}: {@code padding1}. */
    public static String value(String name) {
        String type = type(name);
        String value = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return SourceVersion.isKeyword(value) || OF_EVERY_OBJECT.contains(value) ? value + "_" : value;
    }

    /** {@code cap.cfg_type}: {@code CAP_CFG_TYPE}. */
    public static String constant(String name) {
        String constant = String.join("_", words(name)).toUpperCase(Locale.ROOT);
        return constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "THE_" + constant : constant;
    }

    /** A module's package below the root of generated code. */
    public static String packageOf(String root, String module) {
        StringBuilder name = new StringBuilder(root);
        for (String part : module.split("\\.")) {
            name.append('.').append(SourceVersion.isKeyword(part) ? part + "_" : part);
        }
        return name.toString();
    }

    /** The wish, or the wish with the first number that makes it new. */
    public String unique(String wish) {
        String name = wish;
        for (int i = 2; !taken.add(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String[] words(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", " ").trim();
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }
}
