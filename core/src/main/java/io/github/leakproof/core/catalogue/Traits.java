package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that rules need and that belong to no single call.
 *
 * @param lifeCycleStart simple names of methods that start an object's life ({@code start})
 * @param lifeCycleStop simple names of methods that end it ({@code close}, {@code stop})
 * @param startAnnotations binary names of annotations that mark such starts
 * @param stopAnnotations binary names of annotations that mark such stops
 * @param managedFieldAnnotations binary names of field annotations whose framework releases the
 *     field ({@code @AutoClose})
 * @param cleanUpAnnotations binary names of annotations of local variables whose code generator
 *     releases the variable at the end of its block ({@code @Cleanup})
 * @param producerAnnotations binary names of method annotations whose framework owns the result
 *     ({@code @Bean}, {@code @Provides})
 * @param queryPrefixes prefixes of methods that only ask, whose releases do not count
 * @param unusedPrefixes prefixes of variables that are said to be of no use ({@code ignored})
 * @param ignorableAnnotations binary names of annotations that say that a result may be ignored
 * @param interruptExceptions binary names of exceptions that say that a thread was to stop
 * @param loggingPackages packages, with their subpackages, that keep to themselves what fails in
 *     them
 * @param testClasses binary names of classes whose subclasses hold tests, without any annotation
 * @param failureQuestions calls that ask a result whether it is a failure, as type, method, its
 *     value for failures, and the method that then has the failure, joined by {@code #}
 * @param joinedFutures calls, as type and method joined by {@code #}, that make a future of others
 *     which its cancellation leaves alone
 */
public record Traits(
    Set<String> lifeCycleStart,
    Set<String> lifeCycleStop,
    Set<String> startAnnotations,
    Set<String> stopAnnotations,
    Set<String> managedFieldAnnotations,
    Set<String> cleanUpAnnotations,
    Set<String> producerAnnotations,
    Set<String> queryPrefixes,
    Set<String> unusedPrefixes,
    Set<String> ignorableAnnotations,
    Set<String> interruptExceptions,
    Set<String> loggingPackages,
    Set<String> testClasses,
    Set<String> failureQuestions,
    Set<String> joinedFutures) {
  public Traits {
    lifeCycleStart = Set.copyOf(lifeCycleStart);
    lifeCycleStop = Set.copyOf(lifeCycleStop);
    startAnnotations = Set.copyOf(startAnnotations);
    stopAnnotations = Set.copyOf(stopAnnotations);
    managedFieldAnnotations = Set.copyOf(managedFieldAnnotations);
    cleanUpAnnotations = Set.copyOf(cleanUpAnnotations);
    producerAnnotations = Set.copyOf(producerAnnotations);
    queryPrefixes = Set.copyOf(queryPrefixes);
    unusedPrefixes = Set.copyOf(unusedPrefixes);
    ignorableAnnotations = Set.copyOf(ignorableAnnotations);
    interruptExceptions = Set.copyOf(interruptExceptions);
    loggingPackages = Set.copyOf(loggingPackages);
    testClasses = Set.copyOf(testClasses);
    failureQuestions = Set.copyOf(failureQuestions);
    joinedFutures = Set.copyOf(joinedFutures);
  }

  /** Whether a method ends an object's life, told by its simple name and its annotations. */
  public boolean isStop(String method, Collection<String> annotations) {
    return lifeCycleStop.contains(method) || !Collections.disjoint(annotations, stopAnnotations);
  }

  /** How results of the type tell that they are failures, told by a method and what it returns. */
  public Optional<FailureQuestion> failureQuestion(
      String method, boolean answer, Predicate<String> isSupertype) {
    return failureQuestions.stream()
        .map(FailureQuestion::of)
        .filter(q -> q.method().equals(method) && q.failsWhen() == answer)
        .filter(q -> isSupertype.test(q.type()))
        .findFirst();
  }

  /** Whether values of the type are what became of something: a result, or a failure. */
  public boolean isOutcome(Predicate<String> isSupertype) {
    return failureQuestions.stream()
        .map(FailureQuestion::of)
        .map(FailureQuestion::type)
        .anyMatch(isSupertype);
  }

  /** Whether the call makes a future of others which its cancellation leaves alone. */
  public boolean joinsFutures(String type, String method) {
    return joinedFutures.contains(type + "#" + method);
  }

  /** Whether an exception of the type says by itself that a thread was interrupted. */
  public boolean tellsOfInterrupt(String type, Hierarchy hierarchy) {
    return interruptExceptions.stream().anyMatch(known -> hierarchy.isSubtype(type, known));
  }

  /**
   * Whether two methods begin and end the same part of an object's life, told by their simple
   * names: {@code openFormat} and {@code closeFormat}.
   */
  public boolean areStartAndStop(String start, String stop) {
    for (int i = 1; i < start.length(); i++) {
      String part = start.substring(i);
      if (Character.isUpperCase(part.charAt(0))
          && lifeCycleStart.contains(start.substring(0, i))
          && stop.endsWith(part)
          && lifeCycleStop.contains(stop.substring(0, stop.length() - part.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class, given by its binary name, is one of a logging library. */
  public boolean isLogging(String type) {
    for (int dot = type.lastIndexOf('.'); dot > 0; dot = type.lastIndexOf('.', dot - 1)) {
      if (loggingPackages.contains(type.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }
}
