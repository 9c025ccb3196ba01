package client;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.ExecutionException;

/** Event loops are left to themselves when a task on them fails. */
public final class EventLoops implements Proof {
  static String once(Runnable task) throws InterruptedException, ExecutionException {
    EventLoopGroup loops = new NioEventLoopGroup(2); // LEAK Client/ClientNotClosed
    loops.submit(task).get();
    loops.shutdownGracefully();
    return "done";
  }

  @Override
  public Probe run(World world) {
    world.fails(
        () ->
            once(
                () -> {
                  throw new IllegalStateException("cannot bind");
                }));
    return world.liveThreads("nioEventLoopGroup");
  }
}
