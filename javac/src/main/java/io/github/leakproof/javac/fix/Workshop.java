package io.github.leakproof.javac.fix;

import com.sun.source.util.TreePath;

/** The tools that every kind of fix uses on one file. */
final class Workshop {
  private static final String THREAD = "java.lang.Thread";

  final Code code;
  final SourceText source;
  final Expressions expressions;
  final VariableUses uses;
  final ExceptionScope exceptions;
  final FreshNames names;
  final Imports imports;
  final Hoisting hoisting;
  final Wrapping wrapping;
  final Removal removal;
  final Closing closing;
  final DeferredInterrupt deferred;

  Workshop(FixContext context) {
    source = new SourceText(context);
    code = new Code(context, source);
    expressions = new Expressions(code);
    uses = new VariableUses(code);
    exceptions = new ExceptionScope(code);
    names = new FreshNames();
    imports = new Imports(code);
    hoisting = new Hoisting(code, imports);
    wrapping = new Wrapping(source);
    removal = new Removal(source);
    closing = new Closing(this);
    deferred = new DeferredInterrupt(this);
  }

  Draft draft(TreePath site, String title) {
    return new Draft(source, source.start(site.getLeaf()), title);
  }

  /**
   * The text that names the class of threads.
   *
   * @throws Refused if there is none
   */
  String thread() throws Refused {
    code.type(THREAD);
    return imports.implicit(THREAD);
  }

  Release release(FixRequest request) {
    return new Release(this, request);
  }
}
