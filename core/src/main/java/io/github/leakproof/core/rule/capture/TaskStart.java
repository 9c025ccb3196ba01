package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import java.util.Set;

/**
 * A call after which a task runs on another thread.
 *
 * @param step the call's step in the body
 * @param site where it is reported: the step itself, the creation of the thread, or a call within a
 *     closure that the call is given
 * @param reported the call there
 * @param tasks the places of the body that hold the task
 * @param handles what stands for the task
 * @param runners what runs it, and others like it
 * @param delayed whether it begins after some time
 */
record TaskStart(
    Step step,
    Step site,
    Event.Call reported,
    Set<Place> tasks,
    Set<AccessPath> handles,
    Set<AccessPath> runners,
    boolean delayed) {
  TaskStart {
    tasks = Set.copyOf(tasks);
    handles = Set.copyOf(handles);
    runners = Set.copyOf(runners);
  }
}
