package bank

import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Future
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException

/** Executors in properties of all kinds. */
class Workers {
  private val pool: ExecutorService = Executors.newFixedThreadPool(2) // LEAK ExecutorShutdown/ExecutorNotShutdown

  fun run(task: Runnable) = pool.execute(task)

  fun local(task: Runnable) {
    val own = Executors.newSingleThreadExecutor() // LEAK ExecutorShutdown/ExecutorNotShutdown
    own.execute(task)
  }

  fun localUsed(task: Runnable) {
    val own = Executors.newSingleThreadExecutor()
    try {
      own.execute(task)
    } finally {
      own.shutdown()
    }
  }
}

class ClosedWorkers : AutoCloseable {
  private val pool = Executors.newFixedThreadPool(2)

  fun run(task: Runnable) = pool.execute(task)

  override fun close() {
    pool.shutdown()
  }
}

class LateWorkers : AutoCloseable {
  private lateinit var pool: ExecutorService

  fun start() {
    pool = Executors.newFixedThreadPool(2)
  }

  fun run(task: Runnable) = pool.execute(task)

  override fun close() {
    if (::pool.isInitialized) {
      pool.shutdownNow()
    }
  }
}

class LazyWorkers : AutoCloseable {
  private val started = lazy { Executors.newFixedThreadPool(2) }
  private val pool by started

  fun run(task: Runnable) = pool.execute(task)

  override fun close() {
    if (started.isInitialized()) {
      pool.shutdown()
    }
  }
}

data class Team(val pool: ExecutorService, val size: Int = 2)

class Manager(private val team: Team) {
  fun give(): Team = team.copy(size = 3)

  fun answer(question: () -> String): String {
    val answer: Future<String> = team.pool.submit(question)
    return try {
      answer.get(1, TimeUnit.SECONDS) // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (e: TimeoutException) {
      "too late"
    }
  }

  fun answerOrCancel(question: () -> String): String {
    val answer: Future<String> = team.pool.submit(question)
    return try {
      answer.get(1, TimeUnit.SECONDS)
    } catch (e: TimeoutException) {
      answer.cancel(true)
      "too late"
    }
  }

  fun doze() {
    try {
      Thread.sleep(10)
    } catch (e: InterruptedException) { // LEAK FutureCancellation/InterruptSwallowed
      println("woken")
    }
  }

  fun dozeWell() {
    try {
      Thread.sleep(10)
    } catch (e: InterruptedException) {
      Thread.currentThread().interrupt()
    }
  }

  fun gather(work: Runnable): CountDownLatch {
    val done = CountDownLatch(1)
    team.pool.execute {
      work.run()
      done.countDown() // LEAK Latch/LatchNotCountedDown
    }
    return done
  }

  fun gatherAlways(work: Runnable): CountDownLatch {
    val done = CountDownLatch(1)
    team.pool.execute {
      try {
        work.run()
      } finally {
        done.countDown()
      }
    }
    return done
  }
}
