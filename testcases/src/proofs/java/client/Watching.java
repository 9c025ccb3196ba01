package client;

import io.github.leakproof.testcases.proofs.probe.LiveThreads;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** A folder is watched for a while, by a thread that stays. */
public final class Watching implements Proof {
  static boolean changesSoon(Path folder) throws IOException, InterruptedException {
    WatchService watch = folder.getFileSystem().newWatchService(); // LEAK Client/ClientNotClosed
    folder.register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
    WatchKey key = watch.poll(10, TimeUnit.MILLISECONDS);
    return key != null;
  }

  @Override
  public Probe run(World world) throws IOException, InterruptedException {
    Path folder = world.file("entry", "text").getParent();
    LiveThreads watchers = world.allThreads("FileSystemWatch").sinceNow();
    changesSoon(folder);
    changesSoon(folder);
    return watchers;
  }
}
