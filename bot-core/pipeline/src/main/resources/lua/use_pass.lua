-- Uses a pass: the first user has it, and may use it again until it ends.
-- Returns {conversation}, or an empty list.
--
-- KEYS[1] pass: <conversation>, and a space and the user once it was used
-- ARGV[1] user

local pass, user = KEYS[1], ARGV[1]

local known = redis.call('GET', pass)
if not known then
    return {}
end
local conversation, first = string.match(known, '^(%S+) ?(.*)$')
if first ~= '' and first ~= user then
    return {}
end
redis.call('SET', pass, conversation .. ' ' .. user, 'KEEPTTL')
return {conversation}
