package bank

import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.ReentrantLock
import java.util.concurrent.locks.ReentrantReadWriteLock
import kotlin.concurrent.read
import kotlin.concurrent.withLock
import kotlin.concurrent.write

/** Locks taken by hand, and by the standard library's inline functions. */
class Account(private val owner: String) {
  private val lock = ReentrantLock()
  private val books = ReentrantReadWriteLock()
  private val tellers = Semaphore(3)
  private var balance = 0L

  fun deposit(amount: Long) {
    lock.lock() // LEAK LockRelease/LockNotReleased
    balance = Math.addExact(balance, amount)
    lock.unlock()
  }

  fun withdraw(amount: Long) {
    lock.lock()
    try {
      balance = Math.subtractExact(balance, amount)
    } finally {
      lock.unlock()
    }
  }

  fun close(empty: Boolean): Long {
    lock.lock() // LEAK LockRelease/LockNotReleased
    if (empty) return 0
    val rest = balance
    lock.unlock()
    return rest
  }

  fun safely(amount: Long): Long = lock.withLock {
    balance = Math.addExact(balance, amount)
    balance
  }

  fun early(amount: Long): Boolean {
    lock.withLock {
      if (amount > balance) return false
      balance -= amount
    }
    return true
  }

  fun read(): Long = books.read { balance }

  fun write(amount: Long) = books.write { balance = Math.addExact(balance, amount) }

  fun describe(text: String?): String {
    lock.lock() // LEAK LockRelease/LockNotReleased
    val known = text!!
    lock.unlock()
    return known + owner
  }

  fun tryFor(seconds: Long): Boolean {
    if (lock.tryLock(seconds, TimeUnit.SECONDS)) {
      try {
        balance++
        return true
      } finally {
        lock.unlock()
      }
    }
    return false
  }

  fun serve(customer: () -> Unit) {
    tellers.acquireUninterruptibly() // LEAK LockRelease/PermitNotReleased
    customer()
    tellers.release()
  }

  fun serveSafely(customer: () -> Unit) {
    tellers.acquireUninterruptibly()
    try {
      customer()
    } finally {
      tellers.release()
    }
  }

  fun later(customer: Runnable) = Runnable {
    lock.lock() // LEAK LockRelease/LockNotReleased
    customer.run()
    lock.unlock()
  }

  fun laterSafely(customer: Runnable) = Runnable {
    lock.withLock { customer.run() }
  }

  fun each(names: List<String>) {
    names.forEach {
      lock.lock() // LEAK LockRelease/LockNotReleased
      balance += it.toLong()
      lock.unlock()
    }
  }

  fun eachSafely(names: List<String>) {
    names.forEach { name ->
      lock.withLock { balance += name.toLong() }
    }
  }

  fun counted(amount: Long = 1, note: String = "none") {
    lock.lock() // LEAK LockRelease/LockNotReleased
    balance = Math.addExact(balance, amount + note.toLong())
    lock.unlock()
  }

  fun usesDefaults() {
    counted()
    counted(2)
  }

  private inline fun <T> locked(work: () -> T): T {
    lock.lock()
    try {
      return work()
    } finally {
      lock.unlock()
    }
  }

  fun inlined(amount: Long): Long = locked { Math.addExact(balance, amount) }

  fun inlinedTwice(amount: Long): Long = locked { balance + amount } + locked { balance }

  private inline fun <T> forgetful(work: () -> T): T {
    lock.lock() // LEAK LockRelease/LockNotReleased
    val result = work()
    lock.unlock()
    return result
  }

  fun inlinedForgetful(amount: Long): Long {
    val before = balance
    return forgetful { Math.addExact(before, amount) } // LEAK LockRelease/LockNotReleased
  }

  companion object {
    private val all = ReentrantLock()
    private var count = 0

    fun open(): Int {
      all.lock() // LEAK LockRelease/LockNotReleased
      count = Math.incrementExact(count)
      all.unlock()
      return count
    }

    @JvmStatic
    fun openSafely(): Int = all.withLock { ++count }
  }
}

object Registry {
  private val lock = ReentrantLock()
  private val names = HashMap<String, Account>()

  fun find(name: String): Account {
    lock.lock() // LEAK LockRelease/LockNotReleased
    val found = names.getValue(name)
    lock.unlock()
    return found
  }

  fun findSafely(name: String): Account? = lock.withLock { names[name] }
}
