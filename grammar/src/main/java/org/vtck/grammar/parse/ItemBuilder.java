package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutParser;
import org.vtck.grammar.cut.CutItem;
import org.vtck.grammar.cut.ItemWord;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Member;
import org.vtck.spec.diagnostic.Diagnostic;

/** Builds items: parses the head and each statement alone. */
final class ItemBuilder {
    private final Tokens tokens;
    private final StatementParser parser;
    private final Words words;
    private final TermBuilder terms;
    private final Defines defines;
    private final MemberBuilder members;
    private final LineBuilder lines;
    private final StructureBuilder structures;
    private final ClauseBuilder clauses;
    private final DeviceBuilder devices;
    private final FaultBuilder faults;
    private final Unread unread = new Unread();

    ItemBuilder(Tokens tokens, List<Diagnostic> diagnostics) {
        this.tokens = tokens;
        this.parser = new StatementParser(tokens.file(), diagnostics);
        this.words = new Words(tokens.file(), diagnostics);
        this.terms = new TermBuilder(words);
        this.defines = new Defines(tokens.file(), parser, terms, diagnostics, unread);
        this.members = new MemberBuilder(tokens, words, terms, defines);
        this.lines = new LineBuilder(words, terms);
        this.structures = new StructureBuilder(words, terms, members, defines);
        this.clauses = new ClauseBuilder(words, terms);
        this.devices = new DeviceBuilder(words, terms);
        this.faults = new FaultBuilder(words, terms, devices);
    }

    /** The names that were not read so far. */
    Unread unread() {
        return unread;
    }

    /** The items that a cut item stands for: one, or the constants of an enumeration without a name. */
    List<Item> items(CutItem cut) {
        if (cut.word() == ItemWord.ENUM && cut.head().size() == 1) {
            return structures.constants(structures.entries(statements(cut, CapLayoutParser::enumStatement)));
        }
        return item(cut).stream().toList();
    }

    private Optional<Item> item(CutItem cut) {
        if (cut.head().isEmpty()) {
            return Optional.empty();
        }
        String doc = tokens.docBefore(cut.head().get(0));
        return switch (cut.word()) {
            case MODULE -> line(cut, CapLayoutParser::moduleItem, lines::module);
            case REVISIONS -> line(cut, CapLayoutParser::revisionsItem, lines::revisions);
            case PROFILE -> line(cut, CapLayoutParser::profileItem, lines::profile);
            case DOCUMENT -> line(cut, CapLayoutParser::documentItem, lines::document);
            case ASSUME -> line(cut, CapLayoutParser::assumeItem, lines::assume);
            case DEFINE -> line(cut, CapLayoutParser::defineItem, c -> lines.define(c, doc));
            case CLAUSE -> line(cut, CapLayoutParser::clauseItem, c -> clauses.clause(c, doc));
            case HASH_DEFINE -> defines.define(cut.head().get(0)).map(Item.Constant::new);
            case STRUCT, UNION, HEADER, CAPABILITY -> {
                List<Member> inside = statements(cut, CapLayoutParser::memberStatement).stream()
                        .flatMap(c -> members.members(c.member()).stream())
                        .toList();
                yield line(cut, CapLayoutParser::structHead, c -> structures.structure(c, inside, doc));
            }
            case ENUM -> {
                List<Item.Entry> entries = structures.entries(statements(cut, CapLayoutParser::enumStatement));
                yield line(cut, CapLayoutParser::enumHead, c -> structures.enumeration(c, entries, doc));
            }
            case LIST -> {
                var entries = statements(cut, CapLayoutParser::listStatement);
                yield line(cut, CapLayoutParser::listHead, c -> lines.list(c, entries));
            }
            case SCOPE -> {
                var requirements = statements(cut, CapLayoutParser::scopeStatement);
                yield line(cut, CapLayoutParser::scopeHead, c -> lines.scope(c, requirements));
            }
            case RELATION -> {
                var statements = statements(cut, CapLayoutParser::relationStatement);
                yield line(cut, CapLayoutParser::relationHead, c -> devices.relation(c, statements));
            }
            case TOPOLOGY -> {
                var statements = statements(cut, CapLayoutParser::topologyStatement);
                yield line(cut, CapLayoutParser::topologyHead, c -> devices.topology(c, statements));
            }
            case DEVICE -> {
                var statements = statements(cut, CapLayoutParser::deviceStatement);
                yield line(cut, CapLayoutParser::deviceHead, c -> devices.device(c, statements));
            }
            case FAULT, PERMITS -> {
                var statements = statements(cut, CapLayoutParser::editStatement);
                yield line(cut, CapLayoutParser::faultHead, c -> faults.fault(c, statements, doc));
            }
        };
    }

    private <C extends ParserRuleContext> Optional<Item> line(
            CutItem cut, Function<CapLayoutParser, C> rule, Function<C, Item> build) {
        Optional<C> head = parser.parse(cut.head(), rule);
        if (head.isEmpty()) {
            unread.item(cut);
        }
        return head.map(build);
    }

    private <C extends ParserRuleContext> List<C> statements(CutItem cut, Function<CapLayoutParser, C> rule) {
        List<C> parsed = new ArrayList<>();
        for (List<Token> statement : cut.statements()) {
            Optional<C> read = parser.parse(statement, rule);
            if (read.isEmpty()) {
                unread.statement(cut, statement);
            }
            read.ifPresent(parsed::add);
        }
        return parsed;
    }
}
