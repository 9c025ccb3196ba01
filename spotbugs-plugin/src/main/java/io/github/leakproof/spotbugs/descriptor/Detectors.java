package io.github.leakproof.spotbugs.descriptor;

import edu.umd.cs.findbugs.Detector;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.detector.AsyncCaptureDetector;
import io.github.leakproof.spotbugs.detector.BlockingPutDetector;
import io.github.leakproof.spotbugs.detector.ClientDetector;
import io.github.leakproof.spotbugs.detector.ConnectionDetector;
import io.github.leakproof.spotbugs.detector.ContextDetector;
import io.github.leakproof.spotbugs.detector.DeadlineDetector;
import io.github.leakproof.spotbugs.detector.ExecutorShutdownDetector;
import io.github.leakproof.spotbugs.detector.FutureCancellationDetector;
import io.github.leakproof.spotbugs.detector.LatchDetector;
import io.github.leakproof.spotbugs.detector.LockReleaseDetector;
import io.github.leakproof.spotbugs.detector.ResponseBodyDetector;
import io.github.leakproof.spotbugs.detector.StreamDetector;
import io.github.leakproof.spotbugs.detector.UnboundedWaitDetector;
import java.util.List;
import java.util.Set;

/** The detectors of the plugin, in the order of the docs. */
final class Detectors {
  private Detectors() {}

  static final List<Entry> ALL =
      List.of(
          new Entry(ResponseBodyDetector.class, ResponseBodyDetector.CHECKS),
          new Entry(BlockingPutDetector.class, BlockingPutDetector.CHECKS),
          new Entry(UnboundedWaitDetector.class, UnboundedWaitDetector.CHECKS),
          new Entry(ExecutorShutdownDetector.class, ExecutorShutdownDetector.CHECKS),
          new Entry(LockReleaseDetector.class, LockReleaseDetector.CHECKS),
          new Entry(FutureCancellationDetector.class, FutureCancellationDetector.CHECKS),
          new Entry(DeadlineDetector.class, DeadlineDetector.CHECKS),
          new Entry(LatchDetector.class, LatchDetector.CHECKS),
          new Entry(AsyncCaptureDetector.class, AsyncCaptureDetector.CHECKS),
          new Entry(ContextDetector.class, ContextDetector.CHECKS),
          new Entry(ClientDetector.class, ClientDetector.CHECKS),
          new Entry(ConnectionDetector.class, ConnectionDetector.CHECKS),
          new Entry(StreamDetector.class, StreamDetector.CHECKS));

  /** A detector and what it finds. */
  record Entry(Class<? extends Detector> type, Set<Pattern> checks) {

    /** Whether it runs where nobody asks for it. */
    boolean isOnByDefault() {
      return checks.stream().allMatch(Pattern::isOnByDefault);
    }
  }
}
