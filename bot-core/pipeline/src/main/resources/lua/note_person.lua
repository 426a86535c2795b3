-- Notes something of a person who is known, and of nobody else.
-- Returns 1 when it is noted now, else 0.
--
-- KEYS[1] what all keys begin with, see assign_mail.lua
-- ARGV[1] "a", "c" or "p": whether the next is an alias, a conversation or a person
-- ARGV[2] its hash or id
-- ARGV[3] field of the person's hash
-- ARGV[4] value; empty: the field goes
-- ARGV[5] "forward": only above the number that is there; "current": only when the conversation is the current one; "link":
--   the value is a conversation, which becomes the current one, and nobody else's any more; else empty
-- ARGV[6] milliseconds that a person is kept

local prefix, kind, name, field, value, how, keep = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local call = redis.call

local person = kind == 'p' and name or call('GET', prefix .. kind .. ':' .. name)
if not person or call('EXISTS', prefix .. 'p:' .. person) == 0 then
    return 0
end
local record = prefix .. 'p:' .. person
if how == 'forward' and tonumber(call('HGET', record, field) or '0') >= tonumber(value) then
    return 0
elseif how == 'current' and call('HGET', record, 'conversation') ~= name then
    return 0
elseif value == '' then
    return call('HDEL', record, field)
end
call('HSET', record, field, value)
if how == 'link' then
    local other = call('GET', prefix .. 'c:' .. value)
    if other and other ~= person and call('HGET', prefix .. 'p:' .. other, 'conversation') == value then
        call('HDEL', prefix .. 'p:' .. other, 'conversation')
    end
    call('HDEL', record, 'ended')
    call('SET', prefix .. 'c:' .. value, person, 'PX', keep)
end
return 1
