/*
 * CapLayout. The token stream is cut into items and statements before parsing (see org.vtck.grammar.cut), so every start rule
 * here describes one item head or one statement and ends with EOF. Every word is also a legal name (rule `name`).
 */
grammar CapLayout;

// ---- items that end with a semicolon -------------------------------------------------------------------------------

moduleItem : 'module' dotted ('revision' text)? ('extends' dotted)? ('profile' name)? ';' EOF ;
revisionsItem : 'revisions' text+ ';' EOF ;
profileItem : 'profile' name text ('on' 'when' expr)? ';' EOF ;
documentItem : 'document' name text text ';' EOF ;
assumeItem : 'assume' name text ';' EOF ;
defineItem : 'define' name under? '=' expr ';' EOF ;
clauseItem
    : 'clause' dotted name obligation clausePart* '::' clauseBody ';' EOF
    ;
clausePart
    : 'in' name                                                  # scopePart
    | 'cites' name text ('label' text)? ('statement' number)?    # citesPart
    | under                                                      # underPart
    | 'requires' expr 'else' text                                # requiresPart
    | 'implied' 'by' dotted (',' dotted)*                        # impliedPart
    | 'since' text                                               # sincePart
    | 'until' text                                               # untilPart
    | 'hint' text                                                # hintPart
    ;
obligation : 'MUST' 'NOT'? | 'SHOULD' 'NOT'? | 'MAY' | 'CAN' ;
under : 'under' name (',' name)* ;
clauseBody
    : 'probe' expr                  # probeBody
    | 'trace' expr                  # traceBody
    | 'untestable' name text        # untestableBody
    | expr                          # predicateBody
    ;

// ---- heads of items with a body ------------------------------------------------------------------------------------

structHead
    : word=('header' | 'capability')? kind=('struct' | 'union') name annotation* home? EOF
    ;
home
    : 'when' expr                                              # headerHome
    | 'in' name number (when='when' expr | otherwise='otherwise')?  # capabilityHome
    ;
enumHead : 'enum' name plus='+='? EOF ;
listHead : 'list' name EOF ;
scopeHead : 'scope' name ('of' name)? EOF ;
deviceHead : 'device' name text? ('like' name)? ('size' number)? EOF ;
topologyHead : 'topology' name text? EOF ;
relationHead : 'relation' name text? ('profile' name)? EOF ;
faultHead
    : kind=('fault' | 'permits') name 'of' name set=('breaks' | 'uses') '{' (dotted (',' dotted)* ','?)? '}' EOF
    ;

// ---- statements of bodies ------------------------------------------------------------------------------------------

defineValue : expr EOF ;
memberStatement : member EOF ;
member
    : DEFINE                                                             # defineMember
    | kind=('struct' | 'union') name? '{' member* '}' declarators? ';'   # nestedMember
    | kind=('struct' | 'union') name declarators? ';'                    # structMember
    | name '{' bit* '}' declarators? ';'                                 # bitsMember
    | name declarators ';'                                               # scalarMember
    ;
declarators : declarator (',' declarator)* ;
declarator : name dimension* annotation* ;
dimension
    : '[' expr? ']'                     # exprDimension
    | '[' name name+ ']'                # wordsDimension    // [ Queue Size ]: told in prose
    | '[' '<' name+ '>' ']'             # wordsDimension
    ;
bit : name? ':' number annotation* (';' | ',') ;
annotation : '@' name ('(' expr (',' expr)* ')')? ;

enumStatement : enumEntry (',' enumEntry)* ','? ';'? EOF ;
enumEntry
    : 'reserved' range (',' range)*        # reservedEntry
    | 'otherwise' name                     # otherwiseEntry
    | name ('=' expr)? annotation*         # constantEntry
    | DEFINE                               # defineEntry
    ;
range : expr ('..' expr)? ;

listStatement
    : 'head' ('at' number | path) ('when' expr)? ';' EOF        # headStatement
    | 'entry' name 'id' path 'next' path ';' EOF                # entryStatement
    | 'within' number '..' number ';' EOF                       # withinStatement
    | 'broken' 'id' number ';' EOF                              # brokenStatement
    | name number ';' EOF                                       # numberStatement
    ;

scopeStatement : 'require' expr 'else' text ';' EOF ;

deviceStatement
    : 'option' name (':' name)? '=' expr ';' EOF                                    # optionStatement
    | 'let' name '=' expr ';' EOF                                                   # letStatement
    | 'called' text ';' EOF                                                         # calledStatement
    | 'require' expr 'else' text ';' EOF                                            # deviceRequireStatement
    | 'unique' name (',' name)* ';' EOF                                             # uniqueStatement
    | 'size' number 'when' expr ';' EOF                                             # sizeStatement
    | 'scratch' 'from' number ';' EOF                                               # scratchStatement
    | effect=('mask' | 'w1c') number '=' bytes ('when' expr)? ';' EOF               # rawMaskStatement
    | effect=('mask' | 'w1c') name '.' path '=' expr ('when' expr)? ';' EOF         # maskStatement
    | 'resets' name '.' path ('when' expr)? ';' EOF                                 # resetsStatement
    | 'reacts' name '.' path ':' name ('when' expr)? ';' EOF                        # reactsStatement
    | 'behind' name ':' name ('size' size=expr)? settings ('when' when=expr)? ';'? EOF   # behindStatement
    | 'queues' expr 'of' expr ('when' expr)? ';' EOF                                # queuesStatement
    | 'offers' expr ('when' expr)? ';' EOF                                          # offersStatement
    | 'header' name settings ('when' expr)? ';'? EOF                                # deviceHeaderStatement
    | 'add' name 'at' where=('first_fit' | NUMBER) ('when' expr)? settings? ('when' expr)? ';'? EOF   # addStatement
    | 'bytes' number '=' bytes ('when' expr)? ';' EOF                               # bytesStatement
    ;
settings : '{' setting* '}' ;
setting : path '=' expr ';' ;
bytes : (NUMBER | IDENT)+ ;

topologyStatement
    : address name ('(' (name '=' expr (',' name '=' expr)*)? ')')? ';' EOF         # memberOfTopologyStatement
    | 'machine' text 'bus' text express='express'? ';' EOF                          # machineStatement
    ;
address : ADDRESS ;

relationStatement
    : 'role' name ':' 'function' ('directly' 'behind' name)? 'where' expr ('key' expr)? ';' EOF     # roleStatement
    | 'exactly' 'one' name 'missing' text 'several' text ';' EOF                                    # cardinalityStatement
    | 'exclude' text 'when' 'key' ('==' number | 'in' range) ';' EOF                                # excludeStatement
    | 'exclude' text 'when' name 'unnumbered' ';' EOF                               # unnumberedStatement
    | 'exclude' text ':' 'function' 'where' expr 'key' expr ';' EOF                 # asideStatement
    | 'conflict' text 'when' 'key' 'differs' ';' EOF                                # differsStatement
    | 'conflict' text 'when' name 'contested' ';' EOF                               # contestedStatement
    | 'reason' text 'says' text ';' EOF                                             # reasonStatement
    ;

editStatement : ('on' address)? edit EOF ;
edit
    : 'set' target '=' expr ';'                                       # setEdit
    | 'poke' number '=' bytes ';'                                     # pokeEdit
    | 'copy' name index? 'to' number ';'                              # copyEdit
    | 'drop' name index? ';'                                          # dropEdit
    | 'insert' name 'at' where=('first_fit' | NUMBER) settings? ';'?  # insertEdit
    | 'link' name index? 'to' number ';'                              # linkEdit
    | 'remove' address? ';'                                           # removeEdit
    | 'declare' number ';'                                            # declareEdit
    | 'mask' target '=' number ';'                                    # maskEdit
    | 'behave' name ('(' (expr (',' expr)*)? ')')? ';'                # behaveEdit
    ;
target : name index? '.' path ;
index : '[' number ']' ;

// ---- expressions ---------------------------------------------------------------------------------------------------

expr
    : '(' expr ')'                                                # parenExpr
    | number                                                      # numberExpr
    | text                                                        # textExpr
    | 'for' 'each' binder (',' binder)* ('where' expr)? block     # forEachExpr
    | quantifier binder ('where' expr)? block?                    # someExpr
    | 'count' '(' binder ('where' expr)? ')'                      # countExpr
    | 'distinct' '(' binder ('where' expr)? 'by' expr ')'         # distinctExpr
    | name '(' (expr (',' expr)*)? ')' ('.' path)?                # callExpr
    | ('struct' | 'union') name                                   # taggedExpr    // sizeof(struct x), as in C
    | path                                                        # pathExpr
    | '!' expr                                                    # notExpr
    | expr op=('*' | '/' | '%') expr                              # binaryExpr
    | expr op=('+' | '-') expr                                    # binaryExpr
    | expr op=('<<' | '>>') expr                                  # binaryExpr
    | expr op='&' expr                                            # binaryExpr
    | expr op='^' expr                                            # binaryExpr
    | expr op='|' expr                                            # binaryExpr
    | expr op=('==' | '!=' | '<' | '<=' | '>' | '>=') expr        # binaryExpr
    | expr 'in' valueSet                                          # inExpr
    | expr op='&&' expr                                           # binaryExpr
    | expr op='||' expr                                           # binaryExpr
    | <assoc=right> expr op='=>' expr                             # binaryExpr
    | 'if' expr 'then' expr 'else' expr                           # ifExpr
    ;
quantifier : 'at' 'least' 'one' | 'at' 'most' 'one' | 'exactly' 'one' | 'no' ;
binder : name ':' domain ;
domain : dotted ('of' name)? ;
block : '{' expr '}' ;
valueSet
    : '{' setRange (',' setRange)* ','? '}'     # bracedSet
    | number '..' number                        # rangeSet
    | name                                      # enumSet
    ;
setRange : setBound ('..' setBound)? ;
setBound : number | name ;

path : name ('.' name | '[' number ']')* ;
dotted : name ('.' name)* ;
text : STRING+ ;
number : NUMBER ;
name
    : IDENT
    | 'module' | 'revision' | 'extends' | 'profile' | 'revisions' | 'on' | 'when' | 'document' | 'assume' | 'define' | 'clause'
    | 'in' | 'cites' | 'label' | 'statement' | 'requires' | 'else' | 'implied' | 'by' | 'since' | 'until' | 'hint' | 'under'
    | 'probe' | 'trace' | 'untestable' | 'header' | 'capability' | 'struct' | 'union' | 'otherwise' | 'enum' | 'list' | 'scope'
    | 'of' | 'device' | 'like' | 'size' | 'topology' | 'relation' | 'fault' | 'permits' | 'breaks' | 'uses' | 'reserved' | 'head'
    | 'at' | 'entry' | 'id' | 'next' | 'within' | 'broken' | 'require' | 'option' | 'add' | 'first_fit' | 'bytes' | 'role'
    | 'function' | 'directly' | 'behind' | 'where' | 'key' | 'exactly' | 'one' | 'missing' | 'several' | 'exclude' | 'unnumbered' | 'conflict' | 'differs' | 'contested' | 'reason' | 'says' | 'set' | 'poke'
    | 'copy' | 'to' | 'drop' | 'insert' | 'link' | 'remove' | 'mask' | 'declare' | 'behave' | 'for' | 'each' | 'count' | 'distinct' | 'least'
    | 'resets' | 'reacts' | 'queues' | 'offers' | 'let' | 'called' | 'unique' | 'scratch' | 'from' | 'w1c' | 'machine' | 'bus' | 'express'
    | 'most' | 'no' | 'if' | 'then' | 'MUST' | 'NOT' | 'SHOULD' | 'MAY' | 'CAN'
    ;

// ---- tokens --------------------------------------------------------------------------------------------------------

ADDRESS : (HEX HEX HEX HEX ':')? HEX HEX ':' HEX HEX '.' [0-7] ;
DEFINE : '#define' ~[\r\n]* ;
NUMBER
    : '0' [xX] [0-9a-fA-F_]+
    | '0' [bB] [01_]+
    | [0-9] [0-9_]*
    | [0-9] [0-9a-fA-F]+        // a byte such as 1f in `bytes`; refused elsewhere
    ;
STRING : '"' (~["\\\r\n] | '\\' .)* '"' ;
IDENT : [A-Za-z_] [A-Za-z0-9_]* ;
DOC : '///' ~[\r\n]* -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
SPACE : [ \t\r\n\f\u00a0]+ -> channel(HIDDEN) ;
UNTERMINATED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF ;
UNTERMINATED_STRING : '"' (~["\\\r\n] | '\\' .)* ;
UNKNOWN : . ;
fragment HEX : [0-9a-fA-F] ;
