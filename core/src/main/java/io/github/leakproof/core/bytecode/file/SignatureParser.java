package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.bytecode.file.GenericType.OfClass;
import io.github.leakproof.core.bytecode.file.GenericType.OfMethod;
import io.github.leakproof.core.bytecode.file.GenericType.Parameter;
import io.github.leakproof.core.bytecode.file.GenericType.Plain;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** Reads signatures (JVMS 4.7.9.1). */
final class SignatureParser {
  private static final GenericType OBJECT = new Plain("java.lang.Object", List.of());

  private final String text;
  private int at;

  private SignatureParser(String text) {
    this.text = text;
  }

  static GenericType type(String signature) {
    return new SignatureParser(signature).type();
  }

  static OfMethod method(String signature) {
    SignatureParser parser = new SignatureParser(signature);
    List<Parameter> variables = parser.variables();
    List<GenericType> parameters = new ArrayList<>();
    parser.at++;
    while (!parser.skip(')')) {
      parameters.add(parser.type());
    }
    GenericType result = parser.type();
    List<GenericType> thrown = new ArrayList<>();
    while (parser.at < parser.text.length() && parser.skip('^')) {
      thrown.add(parser.type());
    }
    return new OfMethod(variables, parameters, result, thrown);
  }

  static OfClass ofClass(String signature) {
    SignatureParser parser = new SignatureParser(signature);
    List<Parameter> variables = parser.variables();
    List<Plain> supertypes = new ArrayList<>();
    while (parser.at < signature.length()) {
      supertypes.add((Plain) parser.type());
    }
    return new OfClass(variables, supertypes);
  }

  private boolean skip(char wanted) {
    if (text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private String until(String ends) {
    int start = at;
    while (ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private List<Parameter> variables() {
    List<Parameter> result = new ArrayList<>();
    if (skip('<')) {
      while (!skip('>')) {
        String name = until(":");
        GenericType bound = null;
        while (skip(':')) {
          boolean isEmpty = text.charAt(at) == ':';
          GenericType one = isEmpty ? null : type();
          bound = bound == null ? one : bound;
        }
        result.add(new Parameter(name, bound == null ? OBJECT : bound));
      }
    }
    return result;
  }

  private GenericType type() {
    if (skip('L')) {
      return ofClass();
    }
    if (skip('[')) {
      return new GenericType.Array(type());
    }
    if (skip('T')) {
      String name = until(";");
      at++;
      return new GenericType.Variable(name);
    }
    String primitive = text.substring(at, at + 1);
    at++;
    return new Plain(Type.getType(primitive).getClassName(), List.of());
  }

  private GenericType ofClass() {
    StringBuilder name = new StringBuilder(until("<;.").replace('/', '.'));
    List<GenericType> arguments = new ArrayList<>();
    while (!skip(';')) {
      if (skip('.')) {
        name.append('$').append(until("<;."));
        arguments = new ArrayList<>();
      } else {
        at++;
        while (!skip('>')) {
          arguments.add(argument());
        }
      }
    }
    return new Plain(name.toString(), List.copyOf(arguments));
  }

  private GenericType argument() {
    if (skip('*')) {
      return OBJECT;
    }
    if (skip('-')) {
      return new GenericType.Above(type());
    }
    skip('+');
    return type();
  }
}
