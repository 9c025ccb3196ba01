package bank

import java.util.concurrent.Executors
import java.util.concurrent.Semaphore
import java.util.concurrent.locks.ReentrantLock
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

/** What is held while a function is suspended. */
class Vault(private val client: OkHttpClient) {
  private fun request(url: String) = Request.Builder().url(url).build()

  suspend fun leaks(url: String): Int {
    val response = client.newCall(request(url)).execute() // LEAK ResponseBody/ResponseBodyNotClosed
    delay(10)
    return response.code
  }

  suspend fun closes(url: String): Int {
    val response = client.newCall(request(url)).execute()
    try {
      delay(10)
      return response.code
    } finally {
      response.close()
    }
  }

  suspend fun closesAtEnd(url: String): Int {
    val response = client.newCall(request(url)).execute()
    delay(10)
    val code = response.code
    response.close()
    return code
  }

  suspend fun permit(seats: Semaphore, work: suspend (Int) -> Unit) {
    seats.acquire() // LEAK LockRelease/PermitNotReleased
    work(1)
    seats.release()
  }

  suspend fun permitSafely(seats: Semaphore, work: suspend (Int) -> Unit) {
    seats.acquire()
    try {
      work(1)
      delay(1)
      work(2)
    } finally {
      seats.release()
    }
  }

  suspend fun pool(task: Runnable) {
    val pool = Executors.newSingleThreadExecutor()
    try {
      pool.execute(task)
      delay(10)
    } finally {
      pool.shutdown()
    }
  }

  suspend fun poolLost(task: Runnable) {
    val pool = Executors.newSingleThreadExecutor() // LEAK ExecutorShutdown/ExecutorNotShutdown
    delay(10)
    pool.execute(task)
  }

  fun launched(scope: CoroutineScope, lock: ReentrantLock, work: () -> Unit) {
    scope.launch {
      lock.lock() // LEAK LockRelease/LockNotReleased
      work()
      lock.unlock()
    }
    scope.launch {
      lock.lock()
      try {
        work()
      } finally {
        lock.unlock()
      }
      delay(3)
      val response = client.newCall(request("a")).execute() // LEAK ResponseBody/ResponseBodyNotClosed
      delay(3)
      println(response.code)
    }
    scope.launch {
      val response = client.newCall(request("b")).execute()
      response.use { println(it.code) }
    }
  }

  fun anonymous(lock: ReentrantLock, work: () -> Unit) = object : Runnable {
    override fun run() {
      lock.lock() // LEAK LockRelease/LockNotReleased
      work()
      lock.unlock()
    }
  }

  private fun free(lock: ReentrantLock, twice: Boolean = false) {
    lock.unlock()
    if (twice) lock.unlock()
  }

  fun freedByDefault(lock: ReentrantLock, work: () -> Unit) {
    lock.lock()
    try {
      work()
    } finally {
      free(lock)
    }
  }

  private val own = ReentrantLock()

  private fun freeOwn(times: Int = 1) {
    own.unlock()
    println(times)
  }

  private fun keepOwn(note: String = "done") {
    println(note)
  }

  fun ownFreedByDefault(work: () -> Unit) {
    own.lock()
    try {
      work()
    } finally {
      freeOwn()
    }
  }

  fun ownKept(work: () -> Unit) {
    own.lock() // LEAK LockRelease/LockNotReleased
    try {
      work()
    } finally {
      keepOwn()
    }
  }

  private fun open(url: String, times: Int = 1): Response = client.newCall(request(url + times)).execute()

  fun opensByDefault(url: String): Int = open(url).code // LEAK ResponseBody/ResponseBodyNotClosed

  fun opens(url: String): Int = open(url, 2).code // LEAK ResponseBody/ResponseBodyNotClosed

  private fun consume(response: Response, verbose: Boolean = false): String {
    if (verbose) println(response.code)
    return response.use { it.message }
  }

  fun consumed(url: String): String {
    val response = client.newCall(request(url)).execute()
    return consume(response)
  }
}
