package io.github.leakproof.core.bytecode.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The operand stack of one run through a block. */
final class OperandStack {
  private final List<Value> values;

  OperandStack(List<Value> values) {
    this.values = new ArrayList<>(values);
  }

  List<Value> values() {
    return List.copyOf(values);
  }

  int size() {
    return values.size();
  }

  void push(Value value) {
    values.add(value);
  }

  Value pop() {
    return values.remove(values.size() - 1);
  }

  Value peek() {
    return values.get(values.size() - 1);
  }

  /** Takes the topmost values, the deepest first. */
  List<Value> pop(int count) {
    List<Value> top = values.subList(values.size() - count, values.size());
    List<Value> result = List.copyOf(top);
    top.clear();
    return result;
  }

  private List<Value> words(int count) {
    List<Value> result = new ArrayList<>();
    int words = 0;
    while (words < count) {
      Value value = pop();
      words += value.isWide() ? 2 : 1;
      result.add(0, value);
    }
    return result;
  }

  /** Drops as many words. */
  void drop(int words) {
    words(words);
  }

  /** Copies the topmost words below some more. */
  void duplicate(int words, int below) {
    List<Value> top = words(words);
    List<Value> next = words(below);
    values.addAll(top);
    values.addAll(next);
    values.addAll(top);
  }

  /** Changes the values that are there. */
  void replace(UnaryOperator<Value> change) {
    values.replaceAll(change);
  }
}
