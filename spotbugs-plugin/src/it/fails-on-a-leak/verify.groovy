def log = new File(basedir, 'build.log').text
// found once, and once filtered out
assert log.readLines().count { it.contains('The permit taken by acquireUninterruptibly()') } == 1
assert log.contains('failed with 1 bugs')
