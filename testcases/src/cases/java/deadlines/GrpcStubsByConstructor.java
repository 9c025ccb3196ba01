package deadlines;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Deadline;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.ClientCalls;
import java.util.concurrent.TimeUnit;

/** Blocking stubs that are made without their factory. */
final class GrpcStubsByConstructor {
  private GrpcStubsByConstructor() {}

  /** Leaves deadlines to its callers. */
  static final class PricesStub extends AbstractBlockingStub<PricesStub> {
    private static MethodDescriptor<String, String> ask;

    PricesStub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    @Override
    protected PricesStub build(Channel channel, CallOptions options) {
      return new PricesStub(channel, options);
    }

    String ask(String item) {
      return ClientCalls.blockingUnaryCall(getChannel(), ask, getCallOptions(), item);
    }
  }

  /** Gives itself a deadline. */
  static final class QuickStub extends AbstractBlockingStub<QuickStub> {
    private static MethodDescriptor<String, String> ask;

    QuickStub(Channel channel, CallOptions options) {
      super(channel, options.withDeadlineAfter(2, TimeUnit.SECONDS));
    }

    @Override
    protected QuickStub build(Channel channel, CallOptions options) {
      return new QuickStub(channel, options);
    }

    String ask(String item) {
      return ClientCalls.blockingUnaryCall(getChannel(), ask, getCallOptions(), item);
    }
  }

  static String forgotten(Channel channel, String item) {
    return new PricesStub(channel, CallOptions.DEFAULT).ask(item); // LEAK Deadline/RequestWithoutTimeout
  }

  static String forgottenLater(Channel channel, String item) {
    CallOptions options = CallOptions.DEFAULT;
    PricesStub stub = new PricesStub(channel, options);
    return stub.withWaitForReady().ask(item); // LEAK Deadline/RequestWithoutTimeout
  }

  static String byStub(Channel channel, String item) {
    PricesStub stub = new PricesStub(channel, CallOptions.DEFAULT);
    return stub.withDeadlineAfter(1, TimeUnit.SECONDS).ask(item);
  }

  static String byOptions(Channel channel, String item) {
    CallOptions options = CallOptions.DEFAULT.withDeadline(Deadline.after(1, TimeUnit.SECONDS));
    return new PricesStub(channel, options).ask(item);
  }

  static String byCaller(Channel channel, CallOptions options, String item) {
    return new PricesStub(channel, options).ask(item);
  }

  static String byItself(Channel channel, String item) {
    return new QuickStub(channel, CallOptions.DEFAULT).ask(item);
  }
}
