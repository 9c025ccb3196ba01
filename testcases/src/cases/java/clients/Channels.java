package clients;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.AbstractBlockingStub;
import java.util.concurrent.TimeUnit;

/** gRPC channels and the stubs that use them. */
final class Channels {
  private Channels() {}

  static final class EchoGrpc {
    private EchoGrpc() {}

    static EchoBlockingStub newBlockingStub(Channel channel) {
      return new EchoBlockingStub(channel, CallOptions.DEFAULT.withDeadlineAfter(5, TimeUnit.SECONDS));
    }
  }

  static final class EchoBlockingStub extends AbstractBlockingStub<EchoBlockingStub> {
    private EchoBlockingStub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    @Override
    protected EchoBlockingStub build(Channel channel, CallOptions options) {
      return new EchoBlockingStub(channel, options);
    }

    String echo(String text) {
      return getChannel().authority() + text;
    }
  }

  static String leakCall(String host, int port) {
    ManagedChannel channel = ManagedChannelBuilder.forAddress(host, port).usePlaintext().build(); // LEAK Client/ClientNotClosed
    EchoBlockingStub stub = EchoGrpc.newBlockingStub(channel);
    return stub.echo("hello");
  }

  static String leakAwaitsOnly(String target) throws InterruptedException {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(target).build(); // LEAK Client/ClientNotClosed
    String answer = EchoGrpc.newBlockingStub(channel).echo("hello");
    channel.awaitTermination(1, TimeUnit.SECONDS);
    return answer;
  }

  static String leakInOneChain(String target) {
    return EchoGrpc.newBlockingStub(ManagedChannelBuilder.forTarget(target).build()).echo("x"); // LEAK Client/ClientNotClosed
  }

  static String leakEarlyReturn(String target, boolean dry) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(target).build(); // LEAK Client/ClientNotClosed
    if (dry) {
      return "";
    }
    String answer = EchoGrpc.newBlockingStub(channel).echo("hello");
    channel.shutdownNow();
    return answer;
  }

  static String okCall(String host, int port) throws InterruptedException {
    ManagedChannel channel = ManagedChannelBuilder.forAddress(host, port).usePlaintext().build();
    try {
      return EchoGrpc.newBlockingStub(channel).echo("hello");
    } finally {
      channel.shutdown().awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  static ManagedChannel okHandsItOut(String target) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(target).build();
    return channel;
  }

  static final class EchoClient {
    private final ManagedChannel channel;
    private final EchoBlockingStub stub;

    EchoClient(String target) {
      channel = ManagedChannelBuilder.forTarget(target).build(); // LEAK Client/ClientNotClosed
      stub = EchoGrpc.newBlockingStub(channel);
    }

    String echo(String text) {
      return stub.echo(text) + channel.authority();
    }
  }

  static final class OkEchoClient implements AutoCloseable {
    private final ManagedChannel channel;
    private final EchoBlockingStub stub;

    OkEchoClient(String target) {
      channel = ManagedChannelBuilder.forTarget(target).build();
      stub = EchoGrpc.newBlockingStub(channel);
    }

    String echo(String text) {
      return stub.echo(text);
    }

    @Override
    public void close() {
      if (!channel.isShutdown()) {
        channel.shutdown();
      }
    }
  }

  private static void end(ManagedChannel channel) {
    channel.shutdownNow();
  }

  static String okEndedByAHelper(String target) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(target).build();
    try {
      return EchoGrpc.newBlockingStub(channel).echo("hello");
    } finally {
      end(channel);
    }
  }
}
