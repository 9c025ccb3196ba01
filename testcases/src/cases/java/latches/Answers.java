package latches;

import java.util.concurrent.CountDownLatch;

/** An object that carries an answer and the latch that tells of it. */
class Answers {
  interface Callback {
    void done(int code);
  }

  static final class Answer {
    private final CountDownLatch there = new CountDownLatch(1);
    private int code;
    private final int[] codes = new int[4];
  }

  private static void ask(Callback callback) {
    new Thread(() -> callback.done(1)).start();
  }

  int filledAndTold() throws InterruptedException {
    Answer answer = new Answer();
    ask(
        new Callback() {
          @Override
          public void done(int code) {
            answer.code = code;
            answer.there.countDown();
          }
        });
    answer.there.await();
    return answer.code;
  }

  int mayHaveNoAnswer(CountDownLatch there, Answer answer) throws InterruptedException {
    ask(
        new Callback() {
          @Override
          public void done(int code) {
            answer.code = code;
            there.countDown(); // LEAK Latch/LatchNotCountedDown
          }
        });
    there.await();
    return answer.code;
  }

  int parsedBefore(Answer answer, String text) throws InterruptedException {
    ask(
        new Callback() {
          @Override
          public void done(int code) {
            answer.code = Integer.parseInt(text);
            answer.there.countDown(); // LEAK Latch/LatchNotCountedDown
          }
        });
    answer.there.await();
    return answer.code;
  }
}
